const DAY = 86_400_000

/** Whether a number can be a day of a spreadsheet, which ends with the year 9999. */
export const isDayNumber = (number: number): boolean => number >= 1 && number < 2_958_466

/**
 * A day number of a spreadsheet as YYYY-MM-DD, with HH:MM where it has a part of the day; workbooks of old Macintosh
 * programs count from 1904 (ECMA-376 §18.17.4.1).
 *
 * @example
 * dayText(44457.5) // → '2021-09-18 12:00'
 */
export function dayText(serial: number, since1904 = false): string {
  // The older count takes 1900 for a leap year, so its day 0 is 30 December 1899 for every day from March 1900 on.
  const origin = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  // Minutes are cut off as the sheet cuts them: the last second of a day belongs to no other day.
  const text = new Date(origin + Math.round(serial * 86_400) * (DAY / 86_400)).toISOString()
  return withoutMidnight(`${text.slice(0, 10)} ${text.slice(11, 16)}`)
}

/**
 * The day number of YYYY-MM-DD; undefined for what is no day of the calendar, or older than March 1900, where
 * spreadsheets begin to agree.
 *
 * @example
 * [dayNumber('2021-09-18'), dayNumber('2021-02-30')] // → [44457, undefined]
 */
export function dayNumber(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const moment = Date.parse(text)
  const serial = moment / DAY + 25_569
  const real = !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text)
  return real && serial > 60 ? serial : undefined
}

const withoutMidnight = (moment: string): string => moment.replace(/ 00:00$/, '')

/** A moment that is kept in words, 2021-09-18T09:30:00, as `dayText` writes it; a sheet knows no zones (ECMA-376 §18.18.11). */
export function momentText(written: string): string {
  const [, day, clock = '00:00'] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?)?Z?$/.exec(written) ?? []
  return day === undefined ? written : withoutMidnight(`${day} ${clock}`)
}
