import { useState } from 'react'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Button } from '#kit/button.tsx'
import { Facts } from '#kit/facts.tsx'
import { Mark } from '#kit/mark.tsx'
import { Record } from '#kit/page/beside.tsx'
import { useTitle } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useUnit } from '#shell/chosen.ts'
import { useSession } from '#shell/session/session.ts'
import { ChangeOrganization } from './change-organization.tsx'
import { CheckRule } from './check-rule.tsx'
import { CloseOrganization } from './close-organization.tsx'
import { MoveOrganization } from './moves/move-organization.tsx'
import { UndoMove } from './moves/undo-move.tsx'
import { useOrganizationWords } from './organization-words.ts'
import { UnitChain } from './unit-chain.tsx'
import { FormerNames, MoveHistory, UnitHistory } from './unit-history.tsx'

const dialogs = { change: ChangeOrganization, move: MoveOrganization, close: CloseOrganization } as const

/** One unit: what stands above it, what it is, where it stood over time. */
export function OrganizationRecord() {
  const { t } = useOrganizationWords()
  const id = Number(useParams().id)
  const { choose, id: chosen } = useUnit()
  const { may } = useSession()
  const [open, setOpen] = useState<keyof typeof dialogs>()
  const answer = useRead('GET /api/organizations/{id}', { params: { id } })
  const unit = answer.data?.organization
  useTitle(unit?.shortName ?? t('title'))

  const Dialog = open && dialogs[open]
  const actions = unit && (
    <>
      {chosen !== id && <Button onClick={() => choose(id)}>{t('lookAt')}</Button>}
      {answer.data?.can.manage && (
        <>
          <Button onClick={() => setOpen('change')}>{t('change.open')}</Button>
          <Button onClick={() => setOpen('move')}>{t('move.open')}</Button>
          {answer.data.undoable && <UndoMove unit={unit} />}
          {!unit.closedOn && <Button onClick={() => setOpen('close')}>{t('close.open')}</Button>}
        </>
      )}
    </>
  )
  return (
    <Record
      title={unit?.name ?? '…'}
      mark={unit?.closedOn && <Mark>{t('closedOn', { day: unit.closedOn })}</Mark>}
      back="/organizations"
      actions={actions}
    >
      <Answered from={answer}>
        {({ organization, chain, history, formerNames, moves }) => (
          <>
            <UnitChain chain={chain} />
            <section>
              <Facts
                items={[
                  [t('shortName'), organization.shortName],
                  [
                    t('nameMongolian'),
                    organization.nameMongolian && (
                      <span className="mongolian" lang="mn-Mong">
                        {organization.nameMongolian}
                      </span>
                    ),
                  ],
                  [t('kind'), t(`kinds.${organization.kind}`)],
                  [t('level'), t(`levels.${organization.level}`)],
                  [t('code'), organization.code],
                ]}
              />
            </section>
            {may('session.read') && <CheckRule unit={organization} />}
            <FormerNames names={formerNames} />
            <UnitHistory history={history} />
            <MoveHistory moves={moves} />
            {Dialog && <Dialog unit={organization} onClose={() => setOpen(undefined)} />}
          </>
        )}
      </Answered>
    </Record>
  )
}
