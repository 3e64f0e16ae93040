/** An ID number of the mainland, GB 11643: eighteen characters, the last of which checks the others. */

const factors = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const endings = '10X98765432'

const checks = (number: string) =>
  number[17] === endings[factors.reduce((sum, factor, at) => sum + factor * Number(number[at]), 0) % 11]

const isDay = (day: string) => {
  const moment = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
}

/** The day of birth an ID number says, YYYY-MM-DD. */
export const bornBy = (number: string): string =>
  `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`

/** A number as it is kept, whatever its width and spaces; undefined where it is none. */
export function idNumber(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Pd}]/gu, '')
    .toUpperCase()
  if (!/^[1-9]\d{16}[\dX]$/.test(plain) || !checks(plain) || !isDay(bornBy(plain))) return undefined
  return plain
}

/** What others see of it: `1501**********001X`. */
export const maskedId = (number: string): string =>
  `${number.slice(0, 4)}${'*'.repeat(10)}${number.slice(-4)}`
