import type { Cell } from '../table.ts'
import { cellText, saysNothing } from './cell-text.ts'

/** A number of people or things as it was written. */
export interface Count {
  count: number
  /** Written as a rough number: “约300人”, “200余人”. */
  about: boolean
}

const written =
  /^(?<before>大约|约|近|超过|超|逾|不足|共计|共|计)?(?<number>\d+(?:\.\d+)?)(?<times>[万千百])?(?<over>余|多|来)?(?:人次|人|名|位|场次|场|次|份|件|册|个|套|项|篇|张|块)?(?<after>左右|以上|余)?$/u
const factors: Record<string, number> = { 万: 10_000, 千: 1000, 百: 100 }
const sum = new Set(['共计', '共', '计', undefined])

/** The digits of a number as people write it, without separators, and with 万, 千, 百 worked out. */
function plainNumber(text: string, times: string | undefined): number {
  const factor = factors[times ?? ''] ?? 1
  return Number((Number(text) * factor).toPrecision(15))
}

/**
 * Reads a count: 1,200, 约300人, 1.2万, ３００. Null for an empty cell or one that says “none given”;
 * undefined where it is no whole number of at least 0.
 *
 * @example
 * parseCount('约1.2万人次') // → { count: 12000, about: true }
 */
export function parseCount(cell: Cell): Count | null | undefined {
  const text = cellText(cell).replace(/\s|(?<=\d),(?=\d)/g, '')
  if (saysNothing(cell)) return null
  const parts = written.exec(text)?.groups
  if (!parts) return undefined
  const count = plainNumber(parts.number ?? '', parts.times)
  if (!Number.isSafeInteger(count)) return undefined
  const about = !sum.has(parts.before) || parts.over !== undefined || parts.after !== undefined
  return { count, about }
}
