import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Flags } from '#engines/workflow/flags.tsx'
import { InsteadOf } from '#engines/workflow/instead-of.tsx'
import { addressOf, type Waiting } from '#engines/workflow/records.ts'
import { useWaiting } from '#engines/workflow/use-waiting.ts'
import { daysSince, exact } from '#kit/format.ts'
import { usePhone } from '#kit/media.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Beside } from '#kit/page/beside.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Empty } from '#kit/states.tsx'
import type { Column } from '#kit/table/column.ts'
import { DataTable } from '#kit/table/data-table.tsx'
import { useSelection } from '#kit/table/use-selection.ts'
import { usePeriodWords } from '../figures/index.ts'
import { UnitName } from '../organizations/index.ts'
import { CheckSeveral } from './check-several.tsx'

/** What the queue tells the record that stands open: several are chosen, so the keys are theirs. */
export interface Told {
  several: boolean
}

/**
 * The queue: list left, record and photos right, `a` accepts, `r` returns, and the next one stands open. Where records
 * are chosen in the list, the keys act on all of these.
 */
export function ChecksPage() {
  const { t } = useTranslation('checks')
  const { id } = useParams()
  const list = useWaiting()
  const columns = useColumns()
  const phone = usePhone()
  const go = useGo()
  const { rows } = list
  const selection = useSelection(useMemo(() => rows?.map((one) => one.id) ?? [], [rows]))
  // The record that stood open may be among those just done: then the first that still waits takes its place.
  const onDone = (ids: readonly string[]) => {
    if (!id || !ids.includes(id)) return
    const still = rows?.find((one) => !ids.includes(one.id))
    go(still && !phone ? addressOf(still) : '/checks', { replace: true })
  }
  // On arrival the first stands open. Closed with Esc it stays closed: nothing opens unasked under the keys.
  const arrived = useRef(false)
  useEffect(() => {
    if (!rows || arrived.current) return
    arrived.current = true
    const first = rows[0]
    if (!id && first && !phone) go(addressOf(first), { replace: true })
  }, [rows, id, phone, go])
  return (
    <Beside tell={{ several: selection.chosen.length > 0 } satisfies Told}>
      <Page title={t('title')} note={t(phone ? 'notePhone' : 'note')}>
        <Part flush>
          <CheckSeveral rows={rows ?? []} selection={selection} onDone={onDone} />
          <DataTable
            caption={t('title')}
            columns={columns}
            list={list}
            keyOf={(one) => one.id}
            to={addressOf}
            current={id}
            choice={{ selection, nameOf: (one) => one.title }}
            empty={<Empty title={t('none')} hint={t('noneHint')} />}
          />
        </Part>
      </Page>
    </Beside>
  )
}

function useColumns(): Column<Waiting>[] {
  const { t } = useTranslation('checks')
  const periodWords = usePeriodWords()
  return [
    {
      key: 'title',
      title: t('what'),
      cell: ({ title, path, when, flags, insteadOf }) => (
        <>
          {title}
          <div className="muted small">
            {t(`kinds.${path}` as 'kinds.sessions')} · {periodWords(when)}
          </div>
          {insteadOf && <InsteadOf unit={insteadOf.name} />}
          <Flags flags={flags} short />
        </>
      ),
    },
    { key: 'unit', title: t('unit'), cell: ({ unitId }) => <UnitName id={unitId} /> },
    {
      key: 'amount',
      title: t('amount'),
      align: 'number',
      cell: ({ amount, unit }) => (
        <>
          {exact(amount)} <span className="muted small">{unit}</span>
        </>
      ),
    },
    {
      key: 'waits',
      title: t('waits'),
      align: 'number',
      cell: ({ submittedAt }) => t('days', { n: daysSince(submittedAt) }),
    },
  ]
}
