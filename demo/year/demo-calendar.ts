import type { Chance } from '../chance.ts'
import type { Group } from '../demo-plan.ts'

const year = 2021
const millisecondsPerDay = 86_400_000

// The public holidays of 2021 (State Council notice).
const holidays: readonly (readonly [from: string, to: string])[] = [
  ['2021-01-01', '2021-01-03'],
  ['2021-02-11', '2021-02-17'],
  ['2021-04-03', '2021-04-05'],
  ['2021-05-01', '2021-05-05'],
  ['2021-06-12', '2021-06-14'],
  ['2021-09-19', '2021-09-21'],
  ['2021-10-01', '2021-10-07'],
]

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10)
const plusDays = (day: string, days: number) => isoDay(Date.parse(day) + days * millisecondsPerDay)
const isSunday = (day: string) => new Date(day).getUTCDay() === 0
const isHoliday = (day: string) => holidays.some(([from, to]) => day >= from && day <= to)

function drawDay(chance: Chance, { months, dates }: Group): string {
  if (dates) {
    const length = (Date.parse(dates[1]) - Date.parse(dates[0])) / millisecondsPerDay
    return plusDays(dates[0], chance.whole(0, length))
  }
  const month = chance.weighted(months ?? []) + 1
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return isoDay(Date.UTC(year, month - 1, chance.whole(1, length)))
}

/** A believable day: never a public holiday, seldom a Sunday. */
export function sessionDay(chance: Chance, group: Group): string {
  const day = drawDay(chance, group)
  if (isHoliday(day) || (isSunday(day) && chance.happens(0.8))) return sessionDay(chance, group)
  return day
}

const closingHour = 19
const hourOf = (clock: string) => Number(clock.slice(0, 2))

/** Starts early enough to end before the evening. */
export function sessionTimes(chance: Chance, clocks: string[], [least, most]: Group['hours']) {
  const startTime = chance.pick(clocks.filter((clock) => hourOf(clock) + least < closingHour))
  const hour = Math.min(hourOf(startTime) + chance.whole(least, most), closingHour - 1)
  return { startTime, endTime: `${String(hour).padStart(2, '0')}${startTime.slice(2)}` }
}
