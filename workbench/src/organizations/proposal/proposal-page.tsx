import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { Tick } from '#kit/controls/tick.tsx'
import { exact } from '#kit/format.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { Answered, Empty, Failure } from '#kit/states.tsx'
import { useUnit } from '#shell/chosen.ts'
import { useOrganizationWords } from '../organization-words.ts'
import { acceptedOf, branchesOf, unitsChosen, useChoice } from './choice.ts'
import styles from './proposal.module.css'
import { ProposalBranch } from './proposal-branch.tsx'

type Proposal = Answer<'GET /api/unit-proposal'>

/** The associations that could stand below one's own, by the national codes: to be looked through and accepted at once. */
export function ProposalPage() {
  const { t } = useOrganizationWords()
  const { id, unit } = useUnit()
  const proposal = useRead('GET /api/unit-proposal', { query: { organizationId: id } })
  return (
    <Page title={t('proposal.title')} note={t('proposal.note', { unit: unit?.name })}>
      <Answered from={proposal} lines={12}>
        {(answer) => <Proposed key={id} organizationId={id} proposal={answer} />}
      </Answered>
    </Page>
  )
}

function Proposed({ organizationId, proposal }: { organizationId: number; proposal: Proposal }) {
  const { t } = useOrganizationWords()
  const go = useGo()
  const { choice, change, forget } = useChoice(organizationId)
  const { area, items, standing } = proposal
  const accept = useWrite('POST /api/unit-proposal', ({ units, areas }) => {
    forget()
    message.success(t('proposal.done', { units: exact(units), areas: exact(areas) }))
    go('/organizations')
  })
  const table = <Button onClick={() => go('/imports')}>{t('proposal.table')}</Button>
  if (!area) return <Empty title={t('proposal.unknown')} hint={t('proposal.unknownHint')} action={table} />
  if (items.length === 0)
    return <Empty title={t('proposal.all')} hint={t('proposal.allHint')} action={table} />
  const branches = branchesOf(choice.towns ? items : items.filter(({ level }) => level !== 'town'))
  const chosen = unitsChosen(items, choice)
  const towns = items.filter(({ level }) => level === 'town').length
  const counts = { name: area.name, leagues: exact(area.leagues), banners: exact(area.banners) }
  return (
    <>
      <Part
        title={t(area.leagues > 0 ? 'proposal.inside' : 'proposal.insideCounties', counts)}
        actions={table}
      >
        <p className="muted">{t('proposal.towns', { n: exact(area.towns) })}</p>
        {standing > 0 && <p className="muted">{t('proposal.standing', { n: exact(standing) })}</p>}
        {towns > 0 && (
          <Tick checked={choice.towns} onChange={(checked) => change({ towns: checked })}>
            {t('proposal.withTowns', { n: exact(towns) })}
          </Tick>
        )}
      </Part>
      <Part title={t('proposal.tree')} flush>
        <ul className={styles.tree} aria-label={t('proposal.tree')}>
          {branches.tops.map((unit) => (
            <ProposalBranch
              key={unit.areaCode}
              unit={unit}
              below={branches.below}
              choice={choice}
              change={change}
            />
          ))}
        </ul>
      </Part>
      {accept.error && <Failure error={accept.error} />}
      <div className={styles.foot}>
        <Button
          type="primary"
          disabled={chosen.length === 0 && area.towns === 0}
          loading={accept.busy}
          onClick={() =>
            accept.send({ body: acceptedOf(organizationId, items, choice) }).catch(() => undefined)
          }
        >
          {t('proposal.accept', { n: exact(chosen.length) })}
        </Button>
        <span className="muted">{t('proposal.acceptHint')}</span>
      </div>
    </>
  )
}
