import { lastDayOf } from '@medelge/figures'

/** A run of whole years, whole months, or days, both ends included, named by their first days. */
export interface Segment {
  grain: 'year' | 'month' | 'day'
  first: string
  last: string
}

/** Before every day, as the database writes it. */
export const BEGINNING = '-infinity'
const yearOf = (day: string) => Number(day.slice(0, 4))
const monthOf = (day: string) => `${day.slice(0, 7)}-01`
/** The last day of a day's month. */
export const monthEnd = (day: string) =>
  `${day.slice(0, 7)}-${lastDayOf(yearOf(day), Number(day.slice(5, 7)))}`

/** The day a number of days later. */
export function dayAfter(day: string, days = 1): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

function nextMonth(month: string): string {
  const [year, number] = [yearOf(month), Number(month.slice(5, 7))]
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
}

function monthBefore(month: string): string {
  const [year, number] = [yearOf(month), Number(month.slice(5, 7))]
  return number === 1 ? `${year - 1}-12-01` : `${year}-${String(number - 1).padStart(2, '0')}-01`
}

/** Whole months, the years among them taken together. */
function wholeMonths(first: string, last: string): Segment[] {
  const januaryOf = (month: string) => (month.endsWith('-01-01') ? month : `${yearOf(month) + 1}-01-01`)
  const firstYear = first === BEGINNING ? BEGINNING : januaryOf(first)
  const lastYear = `${last.endsWith('-12-01') ? yearOf(last) : yearOf(last) - 1}-01-01`
  if (firstYear > lastYear) return first > last ? [] : [{ grain: 'month', first, last }]
  const after = `${yearOf(lastYear) + 1}-01-01`
  return [
    ...(first < firstYear ? wholeMonths(first, monthBefore(firstYear)) : []),
    { grain: 'year', first: firstYear, last: lastYear },
    ...wholeMonths(after, last),
  ]
}

/**
 * Splits a stretch of days, from the beginning of time where `from` is null: whole years from the carried totals,
 * whole months from the balances, the days at its ragged ends from the postings.
 */
export function segmentsIn(from: string | null, to: string): Segment[] {
  const days: Segment[] = []
  let first = from === null ? BEGINNING : monthOf(from)
  if (from !== null && from !== first) {
    const end = monthEnd(from)
    days.push({ grain: 'day', first: from, last: end < to ? end : to })
    first = nextMonth(first)
  }
  const last = to === monthEnd(to) ? monthOf(to) : monthBefore(monthOf(to))
  if (to !== monthEnd(to) && (first === BEGINNING || monthOf(to) >= first)) {
    days.push({ grain: 'day', first: monthOf(to), last: to })
  }
  return [...wholeMonths(first, last), ...days]
}
