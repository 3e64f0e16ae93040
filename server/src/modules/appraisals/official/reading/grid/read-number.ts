import { plainText } from '@medelge/appraisal'
import type { SheetProblem } from '../problem-code.ts'
import { nameOf, type SheetGrid, take } from './sheet-grid.ts'

/** A cell that is left open on purpose, also by dots. */
export const BLANK = /^[-—–－/／\\.…·×]*$/

/** A cell without a number. */
export const EMPTY = /^[-—–－/／\\]*$/

/** Where a number is expected: its cell and the heading of its column. */
export interface NumberPlace {
  row: number
  column: number | undefined
  heading: string
}

/** A number as it stands in its cell. */
export interface WrittenNumber {
  value: number
  /** What stands behind it: %, 分, 万元, or nothing. */
  unit: string
}

/**
 * The number of a cell, as the cell shows it or, with `exact`, as the file holds it; undefined for empty cells and
 * dashes. Anything else is reported with the cell's name.
 */
export function readNumber(
  grid: SheetGrid,
  { row, column, heading }: NumberPlace,
  problems: SheetProblem[],
  exact = false,
): WrittenNumber | undefined {
  if (column === undefined) return undefined
  const text = take(grid, { row, column })
  const held = grid.numbers.get(nameOf({ row, column }))
  const plain = plainText(text)
  // Accounts show nothing as a dash.
  if (EMPTY.test(plain)) return held !== undefined && plain !== '' ? { value: held, unit: '' } : undefined
  const [, digits, unit = ''] =
    /^[¥￥]?([+-]?\d*(?:\.\d+)?\.?)(%|分|元|千元|万元|百万元|千万元|亿元)?$/.exec(plain) ?? []
  if (digits !== undefined && /\d/.test(digits))
    return { value: exact && held !== undefined && unit === '' ? held : Number(digits), unit }
  problems.push({
    code: 'not-a-number',
    values: { cell: nameOf({ row, column }), heading, value: text.slice(0, 40) },
  })
  return undefined
}
