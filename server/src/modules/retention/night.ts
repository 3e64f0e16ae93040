import { dayOf } from '#platform/clock'
import type { PeriodUnit } from '#platform/retention/retention-kind'

/** When things are removed: 03:47 of the region, after the nightly backup. */
export const NIGHT = '03:47'
/** The same as a crontab line says it, in UTC. */
export const nightCron = '47 19 * * *'

const midnight = (day: string) => new Date(`${day}T00:00:00+08:00`)

/** The day after, of days as YYYY-MM-DD. */
export const dayAfter = (day: string): string => laterDay(day, 1)

const laterDay = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** Whole months earlier; where that month is shorter, its last day. */
function monthsEarlier(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** What is from before this moment goes in the night of a day of the region. */
export const cutOff = (day: string, period: number, unit: PeriodUnit): Date =>
  midnight(unit === 'day' ? laterDay(day, -period) : monthsEarlier(day, period))

/** The day of the region whose night comes next. */
export function nextNight(now: Date): string {
  const day = dayOf(now)
  return new Date(`${day}T${NIGHT}:00+08:00`) > now ? day : dayAfter(day)
}
