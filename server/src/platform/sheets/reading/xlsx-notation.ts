/** How a spreadsheet writes places, ranges, date formats and days. */

/** Row from 1 and column from 0 of a place such as "B12". */
export function cellPlace(place: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? []
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits), column: column - 1 }
}

/** The letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26))
  return column < 26 ? rest : columnLetters(Math.floor(column / 26) - 1) + rest
}

/** The rows and columns of a range such as "A1:C3". */
export function rangeOf(range: string): { top: number; left: number; bottom: number; right: number } {
  const [from = '', to = from] = range.split(':')
  const [first, last] = [cellPlace(from), cellPlace(to)]
  return { top: first.row, left: first.column, bottom: last.row, right: last.column }
}

// Formats that are built in: dates of all languages, then those of the East Asian editions (ECMA-376 §18.8.30).
const builtIn = (id: number) =>
  (id >= 14 && id <= 17) ||
  id === 22 ||
  (id >= 27 && id <= 31) ||
  id === 36 ||
  (id >= 50 && id <= 58 && id !== 55 && id !== 56)

export type NumberStyle = 'plain' | 'day' | 'percent'

/** What a number format makes of a number. Times of the day alone are no days. */
export function numberStyle(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) return builtIn(id) ? 'day' : id === 9 || id === 10 ? 'percent' : 'plain'
  const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase()
  if (/[yd]/.test(plain) || /m{3,}/.test(plain)) return 'day'
  return plain.includes('%') ? 'percent' : 'plain'
}

const DAY = 86_400_000

/** Whether a number can be a day of a spreadsheet, which ends with the year 9999. */
export const isDayNumber = (number: number): boolean => number >= 1 && number < 2_958_466

/** A day number of a spreadsheet as YYYY-MM-DD, with HH:MM where it has a part of the day. */
export function dayText(serial: number, since1904 = false): string {
  // The older count takes 1900 for a leap year, so its day 0 is 30 December 1899 for every day from March 1900 on.
  const origin = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  // Minutes are cut off as the sheet cuts them: the last second of a day belongs to no other day.
  const text = new Date(origin + Math.round(serial * 86_400) * (DAY / 86_400)).toISOString()
  return withoutMidnight(`${text.slice(0, 10)} ${text.slice(11, 16)}`)
}

const withoutMidnight = (moment: string): string => moment.replace(/ 00:00$/, '')

/** A moment that is kept in words, 2021-09-18T09:30:00, as `dayText` writes it; a sheet knows no zones (ECMA-376 §18.18.11). */
export function momentText(written: string): string {
  const [, day, clock = '00:00'] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?)?Z?$/.exec(written) ?? []
  return day === undefined ? written : withoutMidnight(`${day} ${clock}`)
}
