import type { Limits } from '../limits.ts'
import { dayText, isDayNumber, momentText } from '../notation/day-number.ts'
import { unescaped } from '../notation/escaped.ts'
import { shownNumber } from '../notation/shown-number.ts'
import type { Cell } from '../table.ts'
import type { CellFormat } from './xlsx-parts.ts'

/** What the sheets of a workbook share. */
export interface Known {
  texts: string[]
  styles: CellFormat[]
  since1904: boolean
  limits: Limits
  /** Whether rows tell what their cells show of numbers. */
  shown: boolean
}

/** What a cell holds. */
export function cellValue(type: string | undefined, style: number, given: string, known: Known): Cell {
  const text = given.slice(0, known.limits.cell)
  if (text === '') return null
  if (type === 's') return known.texts[Number(text)] || null
  if (type === 'str' || type === 'inlineStr') return unescaped(text)
  if (type === 'd') return momentText(text)
  if (type === 'b') return /^(?:1|true)$/.test(text) ? 'TRUE' : 'FALSE'
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  // Twenty million in a cell that shows days is 20210918 typed there: the sheet shows ####, and the number means it.
  const format = known.styles[style]?.style
  if (format === 'day') return isDayNumber(number) ? dayText(number, known.since1904) : number
  return format === 'percent' ? `${Number((number * 100).toPrecision(15))}%` : number
}

/** What a cell shows of its number; undefined where it shows it as it is. */
export function cellShown(
  type: string | undefined,
  style: number,
  text: string,
  known: Known,
): string | undefined {
  const { code, month, style: makes } = known.styles[style] ?? {}
  if ((type ?? 'n') !== 'n' || text === '') return undefined
  const number = Number(text)
  if (makes === 'day')
    return month && isDayNumber(number) ? dayText(number, known.since1904).slice(0, 7) : undefined
  if (code === undefined || !Number.isFinite(number)) return undefined
  const shown = shownNumber(number, code)
  return shown === text ? undefined : shown
}
