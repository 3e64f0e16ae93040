import { plainText } from '@medelge/appraisal'
import { cellName } from '@medelge/sheets'
import type { SheetProblem } from './problem-code.ts'
import type { SheetGrid } from './sheet-grid.ts'

const EMPTY = /^[-—–/]*$/

/** Where a number is expected: its cell and the heading of its column. */
export interface NumberPlace {
  row: number
  column: number | undefined
  heading: string
}

/**
 * The number of a cell without %, 分 or 万元 behind it; undefined for empty cells and dashes. Anything else is
 * reported with the cell's name.
 */
export function readSheetNumber(
  grid: SheetGrid,
  place: NumberPlace,
  problems: SheetProblem[],
): number | undefined {
  const { row, column, heading } = place
  if (column === undefined) return undefined
  const text = grid[row]?.[column] ?? ''
  const plain = plainText(text).replace(/(?:%|分|万元|元)$/, '')
  if (EMPTY.test(plain)) return undefined
  if (/^[+-]?\d+(?:\.\d+)?$/.test(plain)) return Number(plain)
  problems.push({
    code: 'not-a-number',
    values: { cell: cellName(row + 1, column), heading, value: text.slice(0, 40) },
  })
  return undefined
}
