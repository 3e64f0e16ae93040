import { type Cell, cellText } from '@medelge/sheets'
import { decimalOf } from '../values/decimal.ts'

const written =
  /^(?<sign>[-+−]?)(?=\.?\d)(?<whole>\d{0,16})(?:\.(?<places>\d{1,20}))?(?<times>百万|千万|[百千万亿])?(?<unit>\D*)$/u
/** How many places a word moves the point. */
const moves: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 }

// A program that computes in binary writes 0.1 + 0.2 as 0.30000000000000004; fifteen digits are what it means.
const textOf = (cell: Cell): string =>
  cellText(typeof cell === 'number' ? Number(cell.toPrecision(15)) : cell)

/**
 * A number as people write it in a cell as its shortest decimal, exactly: 1,234.50, 12.5万, ３.２, with its unit behind it
 * or without; .8 is 0.8. Undefined where it is none, or one of another unit.
 *
 * @example
 * ['1,234.50', '12.5万', '３人', '3户', '不详'].map((text) => readAmount(text, '人')) // → ['1234.5', '125000', '3', undefined, undefined]
 */
export function readAmount(cell: Cell, unit = ''): string | undefined {
  const text = textOf(cell).replace(/\s|(?<=\d),(?=\d{3})/g, '')
  const parts = written.exec(text)?.groups
  if (!parts) return undefined
  const places = parts.places ?? ''
  const times = parts.times ?? ''
  // 12万元 and 12万 in a field of 万元 are twelve of it.
  const inUnit = times !== '' && unit.startsWith(times)
  if (parts.unit !== '' && parts.unit !== (inUnit ? unit.slice(times.length) : unit)) return undefined
  const moved = inUnit ? 0 : (moves[times] ?? 0)
  const digits = BigInt(`${parts.whole}${places}`) * (parts.sign === '' || parts.sign === '+' ? 1n : -1n)
  const behind = places.length - moved
  return behind >= 0 ? decimalOf(digits, behind) : decimalOf(digits * 10n ** BigInt(-behind), 0)
}
