import { lastDayOf } from '@medelge/figures'

/** A run of whole years (stocks only), whole months, or days, both ends included, named by their first days. */
export interface Segment {
  grain: 'year' | 'month' | 'day'
  first: string
  last: string
}

const BEGINNING = '-infinity'
const monthOf = (day: string) => `${day.slice(0, 7)}-01`
const monthEnd = (day: string) =>
  `${day.slice(0, 7)}-${lastDayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)))}`

function nextMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
}

function monthBefore(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  return number === 1 ? `${year - 1}-12-01` : `${year}-${String(number - 1).padStart(2, '0')}-01`
}

/** Splits a stretch of days for a flow: whole months from the balances, the days at its ragged ends from the postings. */
export function flowSegments(from: string | null, to: string): Segment[] {
  const segments: Segment[] = []
  let first = from === null ? BEGINNING : monthOf(from)
  if (from !== null && from !== first) {
    const end = monthEnd(from)
    segments.push({ grain: 'day', first: from, last: end < to ? end : to })
    first = nextMonth(first)
  }
  const last = to === monthEnd(to) ? monthOf(to) : monthBefore(monthOf(to))
  if (first === BEGINNING || first <= last) segments.push({ grain: 'month', first, last })
  if (to !== monthEnd(to) && (first === BEGINNING || monthOf(to) >= first)) {
    segments.push({ grain: 'day', first: monthOf(to), last: to })
  }
  return segments
}

/** Splits everything up to a day for a stock: the years before, the months before, and the days of its month. */
export function stockSegments(to: string): Segment[] {
  const year = Number(to.slice(0, 4))
  if (to.endsWith('-12-31')) return [{ grain: 'year', first: BEGINNING, last: `${year}-01-01` }]
  return [
    { grain: 'year', first: BEGINNING, last: `${year - 1}-01-01` },
    ...flowSegments(`${year}-01-01`, to),
  ]
}
