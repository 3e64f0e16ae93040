import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useFieldMessages } from '#engines/fields/field-messages.ts'
import type { ListFilter } from '#engines/lists/list-filters.tsx'
import { ListView } from '#engines/lists/list-view.tsx'
import { useRecordList } from '#engines/lists/use-record-list.ts'
import { addressOf, paths, type Waiting } from '#engines/workflow/records.ts'
import { useQueuePlace, waitingQuery } from '#engines/workflow/use-waiting.ts'
import { usePhone } from '#kit/media.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Beside } from '#kit/page/beside.tsx'
import { Page } from '#kit/page/page.tsx'
import { Empty } from '#kit/states.tsx'
import { useSelection } from '#kit/table/use-selection.ts'
import { useCheckColumns } from './check-columns.tsx'
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
  const phone = usePhone()
  const list = useRecordList({
    list: 'checks',
    columns: useCheckColumns(),
    filters: useFilters(),
    query: waitingQuery,
    first: 'waits',
    current: id,
  })
  const { rows } = list.rows
  const selection = useSelection(useMemo(() => rows?.map((one) => one.id) ?? [], [rows]))
  const onDone = useNext(rows, id)
  const above = <CheckSeveral rows={rows ?? []} selection={selection} onDone={onDone} />
  return (
    <Beside tell={{ several: selection.chosen.length > 0 } satisfies Told}>
      <Page title={t('title')} note={t(phone ? 'notePhone' : 'note')}>
        <ListView
          of={list}
          caption={t('title')}
          to={addressOf}
          choice={{ selection, nameOf: (one) => one.title }}
          above={above}
          empty={(any) => (
            <Empty title={t(any ? 'noneFound' : 'none')} hint={t(any ? 'noneFoundHint' : 'noneHint')} />
          )}
        />
      </Page>
    </Beside>
  )
}

function useFilters(): ListFilter[] {
  const { t } = useTranslation('checks')
  const words = useFieldMessages('check')
  const kinds = paths.map((value) => ({ value, label: words.value('checked-kind', value) }))
  return [
    { kind: 'search', name: 'search', label: t('search') },
    { kind: 'choice', name: 'kind', label: t('kind'), options: kinds },
  ]
}

/** Which record stands open: on arrival the first, after a check the first that still waits. */
function useNext(rows: readonly Waiting[] | undefined, id: string | undefined) {
  const phone = usePhone()
  const go = useGo()
  const placeOf = useQueuePlace()
  const arrived = useRef(false)
  // Closed with Esc it stays closed: nothing opens unasked under the keys.
  useEffect(() => {
    if (!rows || arrived.current) return
    arrived.current = true
    const first = rows[0]
    if (!id && first && !phone) go(placeOf(first), { replace: true })
  }, [rows, id, phone, go, placeOf])
  // The record that stood open may be among those just done: then the first that still waits takes its place.
  return (done: readonly string[]) => {
    if (!id || !done.includes(id)) return
    const still = rows?.find((one) => !done.includes(one.id))
    go(placeOf(phone ? undefined : still), { replace: true })
  }
}
