import { exact, moment } from '#kit/format.ts'
import { usePhone } from '#kit/media.ts'
import { NavLink } from '#kit/nav-link.tsx'
import type { Column } from '#kit/table/column.ts'
import { useHoldingWords } from './holding-words.ts'

/** What is told of a kind and of a unit alike. */
export interface Held {
  count: number
  oldest: string | null
  newest: string | null
  lastChange: string | null
  changes: number
}

/** How many, of which days, and how fresh: the number of changes leads to them. */
export function useHoldingColumns<Row extends Held>(updatesOf: (row: Row) => string): Column<Row>[] {
  const phone = usePhone()
  const { t } = useHoldingWords()
  // A card of the phone has no head that says which day it is.
  const called = (word: string, text: string) => (phone ? `${t(word)} ${text}` : text)
  return [
    { key: 'count', title: t('count'), align: 'number', cell: ({ count }) => exact(count) },
    {
      key: 'newest',
      title: t('newest'),
      align: 'line',
      cell: ({ newest }) => called('newest', newest ?? '—'),
    },
    { key: 'oldest', title: t('oldest'), align: 'line', phone: 'hide', cell: ({ oldest }) => oldest ?? '—' },
    {
      key: 'lastChange',
      title: t('lastChange'),
      align: 'line',
      cell: ({ lastChange }) => called('lastChange', lastChange ? moment(lastChange) : '—'),
    },
    {
      key: 'changes',
      title: t('changes'),
      align: 'number',
      cell: (row) => (row.changes > 0 ? <NavLink to={updatesOf(row)}>{exact(row.changes)}</NavLink> : '0'),
    },
  ]
}
