import type { Language } from './locales/messages.ts'
import { messagesOf } from './messages.ts'
import type { Period } from './period-type.ts'

/** A text that is not a period. */
export class PeriodError extends Error {
  override name = 'PeriodError'
}

const pad = (value: number) => String(value).padStart(2, '0')

/**
 * The last day of a month, as a number 28–31; month counts from 1.
 * @example
 * lastDayOf(2024, 2) // → 29
 */
export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/**
 * Whether a text is a real calendar day written as YYYY-MM-DD (years 1900–2199).
 * @example
 * isDay('2021-02-29') // → false
 */
export function isDay(text: string): boolean {
  const match = /^(19|20|21)(\d\d)-(\d\d)-(\d\d)$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(text.slice(0, 4)), Number(match[3]), Number(match[4])]
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month)
}

const months = (grain: 'month' | 'quarter' | 'year', year: number, first: number, last: number): Period => ({
  grain,
  from: `${year}-${pad(first)}-01`,
  to: `${year}-${pad(last)}-${lastDayOf(year, last)}`,
})

/** How many years a period may have at most: each of them is a step of its course. */
const MOST_YEARS = 30

/** '2018..2022': from the first day of the one year to the last of the other. */
function severalYears(text: string): Period | undefined {
  const match = /^((?:19|20|21)\d\d)\.\.((?:19|20|21)\d\d)$/.exec(text)
  const [first = '', last = ''] = match?.slice(1) ?? []
  // A single year is written as itself, so that a stretch of time has one notation.
  const fits = first < last && Number(last) - Number(first) < MOST_YEARS
  return fits ? { grain: 'years', from: `${first}-01-01`, to: `${last}-12-31` } : undefined
}

/**
 * Reads '2021', '2021-Q3', '2021-09', '2021-09-19', '2018..2022' (up to 30 years) or '..2021-09-19' (everything up to
 * that day). Throws PeriodError.
 * @example
 * parsePeriod('2021-Q3') // → { grain: 'quarter', from: '2021-07-01', to: '2021-09-30' }
 */
export function parsePeriod(text: string): Period {
  if (text.startsWith('..') && isDay(text.slice(2)))
    return { grain: 'cumulative', from: null, to: text.slice(2) }
  if (isDay(text)) return { grain: 'day', from: text, to: text }
  const years = severalYears(text)
  if (years) return years
  const match = /^((?:19|20|21)\d\d)(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text)
  if (!match) throw new PeriodError(`not a period: ${text}`)
  const year = Number(match[1])
  if (match[2]) return months('quarter', year, Number(match[2]) * 3 - 2, Number(match[2]) * 3)
  if (match[3]) return months('month', year, Number(match[3]), Number(match[3]))
  return months('year', year, 1, 12)
}

/**
 * Writes a period so that `parsePeriod` reads it back.
 * @example
 * formatPeriod(parsePeriod('2021-09')) // → '2021-09'
 */
export function formatPeriod(period: Period): string {
  switch (period.grain) {
    case 'cumulative':
      return `..${period.to}`
    case 'day':
      return period.to
    case 'month':
      return period.to.slice(0, 7)
    case 'quarter':
      return `${period.to.slice(0, 4)}-Q${Number(period.to.slice(5, 7)) / 3}`
    case 'year':
      return period.to.slice(0, 4)
    case 'years':
      return `${period.from.slice(0, 4)}..${period.to.slice(0, 4)}`
  }
}

/**
 * Writes a period for people.
 * @example
 * periodLabel(parsePeriod('2021-Q3'), 'zh-CN') // → '2021年第三季度'
 */
export function periodLabel(period: Period, language: Language): string {
  return messagesOf(language).period(period)
}

/**
 * The months inside a period, in order; a day or a cumulative period has none.
 * @example
 * monthsIn(parsePeriod('2021-Q1')).map(formatPeriod) // → ['2021-01', '2021-02', '2021-03']
 */
export function monthsIn(period: Period): Period[] {
  if (period.grain === 'cumulative' || period.grain === 'day') return []
  if (period.grain === 'years') return yearsIn(period).flatMap(monthsIn)
  const [first, last] = [Number(period.from.slice(5, 7)), Number(period.to.slice(5, 7))]
  const year = Number(period.from.slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, index) =>
    months('month', year, first + index, first + index),
  )
}

/**
 * The whole years inside a period, in order; none of one that is shorter or has no first day.
 * @example
 * yearsIn(parsePeriod('2018..2020')).map(formatPeriod) // → ['2018', '2019', '2020']
 */
export function yearsIn(period: Period): Period[] {
  if (period.grain !== 'year' && period.grain !== 'years') return []
  const [first, last] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, index) => months('year', first + index, 1, 12))
}

/**
 * How many days a period has; a cumulative period has no number.
 * @example
 * daysIn(parsePeriod('2021')) // → 365
 */
export function daysIn(period: Period): number | undefined {
  if (period.from === null) return undefined
  return (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 + 1
}
