/** A row that became a record, with what its photos may be named by. */
export interface PhotoRow {
  row: number
  name: string
  day: string
  /** File names written into the row itself. */
  files: readonly string[]
}

/** A file's name as it is compared: without ending, width, case, and the marks of a copy. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.[a-z0-9]{1,5}$/, '')
    .replace(/(\s*\(\d+\)|\s*-\s*(副本|copy)|\s+副本)+$/, '')
    .replace(/\s+/g, '')

const dayPattern = /(\d{4})[-.年_/]?(\d{1,2})[-.月_/]?(\d{1,2})/

function dayIn(name: string): string | undefined {
  const [, year, month = '', date = ''] = dayPattern.exec(name) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return year !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined
}

const numberIn = (name: string): number | undefined => {
  const [, number] = /^第?0*(\d{1,5})(?!\d)(?![-.年月]\d)/.exec(name) ?? []
  return number === undefined ? undefined : Number(number)
}

/**
 * The rows a file belongs to, by its name: those that name it; else the one whose title and day it bears; else the
 * one whose number it begins with. Empty where none or more than one may be meant: a photo is proof, never a guess.
 */
export function rowsOfFile(file: string, rows: readonly PhotoRow[]): number[] {
  const name = plainName(file)
  const naming = rows.filter(({ files }) => files.some((one) => plainName(one) === name))
  if (naming.length > 0) return naming.map(({ row }) => row)
  const day = dayIn(name)
  const titled = rows.filter((one) => {
    const title = plainName(`${one.name}.x`)
    return title.length >= 2 && name.includes(title)
  })
  // Of titles that hold one another the longest is meant.
  const longest = Math.max(0, ...titled.map((one) => one.name.length))
  const meant = titled.filter((one) => one.name.length === longest)
  const dated = (some: readonly PhotoRow[]) => some.filter((one) => one.day === day)
  const found = meant.length > 0 ? (meant.length > 1 && day ? dated(meant) : meant) : day ? dated(rows) : []
  if (found.length > 0) return found.length === 1 ? found.map(({ row }) => row) : []
  const number = day ? undefined : numberIn(name)
  return rows.filter(({ row }) => row === number).map(({ row }) => row)
}
