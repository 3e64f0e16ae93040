import type { Cell } from '../table.ts'
import { cellText } from './cell-text.ts'
import { clockTime, halfPast, hourIn, inChinese } from './clock-time.ts'

/**
 * A time of the day as HH:MM: 9:00, 9时30分, 下午3点, or the part of a day a spreadsheet keeps; undefined where it is none.
 *
 * @example
 * parseTime('下午3点半') // → '15:30'
 */
export function parseTime(cell: Cell): string | undefined {
  if (typeof cell === 'number') {
    if (cell < 0 || cell >= 1) return undefined
    const minutes = Math.floor(Math.round(cell * 86_400) / 60)
    return clockTime(String(Math.floor(minutes / 60)), String(minutes % 60).padStart(2, '0')) ?? undefined
  }
  const text = cellText(cell)
  const parts = /^(上午|早上|下午|晚上)?(\d{1,2})(?:[:时点](\d{2})?分?)(?::\d{2}(?:\.\d+)?)?$/.exec(
    halfPast(inChinese(text).replace(/\s/g, '')),
  )
  if (!parts) return undefined
  return clockTime(hourIn(parts[1], parts[2]), parts[3]) ?? undefined
}
