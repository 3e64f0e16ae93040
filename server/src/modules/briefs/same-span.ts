import { lastDayOf, type Period, parsePeriod } from '@medelge/figures'

/** The same day a year before; the last of February for a leap day. */
export function yearBefore(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = Math.min(date, lastDayOf(year - 1, month))
  return `${year - 1}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`
}

/**
 * The year before, as far as the year has gone: a running year is set beside the same days, not beside a whole one.
 * A period of its own grain only where it is the whole year; else days that no other number of the product shows.
 */
export function spanBefore(year: number, today: string): { period: Period; whole: boolean } {
  const before = parsePeriod(String(year - 1))
  const whole = Number(today.slice(0, 4)) !== year || today.endsWith('-12-31')
  return { period: whole ? before : ({ ...before, to: yearBefore(today) } as Period), whole }
}
