/** Source of the present moment; handed in so that rules and tests decide what "now" is. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

// The region works in one time zone; a day is a day there, wherever the server stands.
const regionDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })

/** The calendar day (YYYY-MM-DD) in the region at a moment. */
export const dayOf = (moment: Date): string => regionDay.format(moment)

const regionMinute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A moment in the region's time, as tables show it: 2021-09-18 09:30. */
export const minuteOf = (moment: Date): string => regionMinute.format(moment)

const regionSecond = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** A moment in the region's time to the second: 2021-09-18 09:30:07. */
export const secondOf = (moment: Date): string => regionSecond.format(moment)

/** Days since 1970-01-01, for whatever sorts days as numbers. */
export const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
