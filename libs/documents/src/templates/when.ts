import { formatPeriod, parsePeriod, yearsIn } from '@medelge/figures'

/**
 * Of which time a figure is, seen from the period of the document. `first`, `last` and `before` are the years a document
 * of several begins with, ends with and follows.
 */
export const WHENS = ['in', 'last-year', 'until', 'month-before', 'first', 'last', 'before'] as const
export type When = (typeof WHENS)[number]

const shifted = (period: string, years: number): string =>
  period.replace(/(?:19|20|21)\d\d/g, (year) => String(Number(year) + years))

/**
 * The same stretch of another year. A day that year lacks (29 February) becomes the last of its month.
 * @example
 * shiftYears('2024-Q3', -1) // → '2023-Q3'
 */
export function shiftYears(period: string, years: number): string {
  const moved = shifted(period, years)
  const kept = moved.endsWith('02-29') && new Date(`${moved.slice(-10)}T00:00:00Z`).getUTCDate() !== 29
  return kept ? moved.replace(/29$/, '28') : moved
}

function monthBefore(period: string): string {
  const [year = 0, month = 0] = period.split('-').map(Number)
  return month > 1 ? `${year}-${String(month - 1).padStart(2, '0')}` : `${year - 1}-12`
}

/** The first and the last year of a period. */
function edgesOf(period: string): { first: string; last: string } {
  const years = yearsIn(parsePeriod(period)).map(formatPeriod)
  const year = parsePeriod(period).to.slice(0, 4)
  return { first: years[0] ?? year, last: years.at(-1) ?? year }
}

/** A time of a template as the period it is in a document of `period`. */
export function periodOf(period: string, when: When): string {
  switch (when) {
    case 'in':
      return formatPeriod(parsePeriod(period))
    case 'last-year':
      return shiftYears(period, -1)
    case 'until':
      return `..${parsePeriod(period).to}`
    case 'month-before':
      return monthBefore(period)
    case 'first':
    case 'last':
      return edgesOf(period)[when]
    case 'before':
      return shiftYears(edgesOf(period).first, -1)
  }
}
