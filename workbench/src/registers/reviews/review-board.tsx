import { useState } from 'react'
import type { ListColumns } from '#engines/lists/list-contract.ts'
import { ListPage } from '#engines/lists/list-page.tsx'
import { Button } from '#kit/button.tsx'
import { onTop } from '#kit/later/on-top.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered, Empty } from '#kit/states.tsx'
import { useUrlState } from '#kit/url-state.ts'
import { useUnit } from '#shell/chosen.ts'
import type { RegisterKindAnswer } from '../kinds/register-kind.ts'
import { listAddress, useSaid } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import { OfKind } from './of-kind.tsx'
import { boardAddress, type ReviewState, reviewsAddress, useRounds } from './review.ts'
import { useRoundFilter, yearIn } from './round-filter.ts'
import { NumberCell, UnitCell } from './unit-cells.tsx'

const ExtendReview = onTop(() => import('./extend-review.tsx'), 'ExtendReview')

/** A yearly review of a list by unit: who answered, whose answer waits for its check, who did not. */
export function ReviewBoard() {
  return <OfKind>{(found) => <Board key={found.kind.code} found={found} />}</OfKind>
}

type Tone = 'ochre' | 'cinnabar'
const tones: Partial<Record<ReviewState, Tone>> = { due: 'ochre', overdue: 'cinnabar' }

function Board({ found }: { found: RegisterKindAnswer }) {
  const { kind, can } = found
  const { t } = useRegisterWords()
  const go = useGo()
  const said = useSaid()
  const rounds = useRounds(kind.code)
  const title = t('review.title', { list: said(kind.form.words) })
  return (
    <Answered from={rounds}>
      {({ items }) =>
        items.length > 0 ? (
          <ByUnit found={found} title={title} />
        ) : (
          <Page
            title={title}
            actions={<Button onClick={() => go(listAddress(kind.code))}>{t('kind.toList')}</Button>}
          >
            <Part>
              <Empty
                title={t('review.noRound')}
                hint={
                  kind.review
                    ? t('review.opensOn', kind.review)
                    : t(can.define ? 'review.setUp' : 'review.notSet')
                }
              />
            </Part>
          </Page>
        )
      }
    </Answered>
  )
}

function ByUnit({ found: { kind, can }, title }: { found: RegisterKindAnswer; title: string }) {
  const { t } = useRegisterWords()
  const go = useGo()
  const [extending, setExtending] = useState(false)
  const { id: organizationId } = useUnit()
  const { urlState } = useUrlState()
  const { data } = useRounds(kind.code)
  const filter = useRoundFilter(kind.code)
  const asked = urlState.get('round') ?? undefined
  const round = data?.items.find(({ year }) => year === yearIn(asked)) ?? data?.items[0]
  const of = asked ? `round=${asked}&` : ''
  const cellOf = (state?: ReviewState) => ({
    order: `-${state ?? 'all'}` as const,
    align: 'number' as const,
    cell: (row: { id: number; own: boolean } & Record<ReviewState | 'all', number>) => (
      <NumberCell
        n={row[state ?? 'all']}
        {...(state && tones[state] ? { tone: tones[state] as Tone } : {})}
        to={`${reviewsAddress(kind.code)}?${of}${state ? `state=${state}&` : ''}${row.own ? 'own=yes&' : ''}unit=${row.id}`}
      />
    ),
  })
  const board = `${boardAddress(kind.code)}${asked ? `?round=${asked}` : ''}`
  const columns: ListColumns<'register-review-units'> = {
    name: { order: 'name', cell: (row) => <UnitCell row={row} board={board} /> },
    all: cellOf(),
    answered: cellOf('answered'),
    sent: cellOf('sent'),
    due: cellOf('due'),
    overdue: cellOf('overdue'),
  }
  return (
    <ListPage
      list="register-review-units"
      title={title}
      note={round && `${t('review.note', round)}${round.firstDue ? t('review.extendedNote', round) : ''}`}
      actions={
        <>
          <Button onClick={() => go(listAddress(kind.code))}>{t('kind.toList')}</Button>
          {can.define && round?.runs && (
            <Button onClick={() => setExtending(true)}>{t('review.extend')}</Button>
          )}
        </>
      }
      columns={columns}
      filters={[filter]}
      query={({ round: year }) => ({ kind: kind.code, organizationId, year: yearIn(year) })}
      first="name"
      none={[t('review.none'), t('review.noneHint')]}
    >
      {extending && round && (
        <ExtendReview kind={kind.code} round={round} onClose={() => setExtending(false)} />
      )}
    </ListPage>
  )
}
