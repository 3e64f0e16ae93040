import { formatPercent, formatQuantity, plainText } from '@medelge/appraisal'
import { type Cell, cellName, type Table } from '@medelge/sheets'
import type { SheetProblem } from './problem-code.ts'

/** A worksheet as texts, rows and columns from 0; every cell of a merged range shows the range's text. */
export type SheetGrid = string[][]

// A form has some forty rows and ten columns; more is a different kind of file.
export const ROWS = 500
const COLUMNS = 60

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? formatQuantity(cell, '') : ''
  // A percentage is stored as its share; the form means what is shown.
  if (/^-?[\d.]+%$/.test(cell)) return formatPercent(cell.slice(0, -1), 4)
  const day = /^(\d{4})-(\d\d)-\d\d(?: \d\d:\d\d)?$/.exec(cell)
  return day ? `${day[1]}年${Number(day[2])}月` : cell.trim()
}

/** A worksheet as texts. */
export function gridOf({ rows }: Table): SheetGrid {
  const grid: SheetGrid = []
  for (const { row, cells } of rows) if (row <= ROWS) grid[row - 1] = cells.slice(0, COLUMNS).map(cellText)
  return Array.from(grid, (row) => row ?? [])
}

/** Cells whose value the file does not hold, each once however many cells it is merged over. */
export function markedProblems({ rows }: Table): SheetProblem[] {
  const seen = new Set<object>()
  return rows.flatMap(({ row, marks = {} }) =>
    Object.entries(marks).flatMap(([column, mark]): SheetProblem[] => {
      if (mark.kind === 'merged' || seen.has(mark) || row > ROWS || Number(column) >= COLUMNS) return []
      seen.add(mark)
      const cell = cellName(row, Number(column))
      return mark.kind === 'error'
        ? [{ code: 'formula-wrong', values: { cell, value: mark.text } }]
        : [{ code: 'formula-without-result', values: { cell } }]
    }),
  )
}

/** A text without brackets, spaces, line breaks and colons, for comparing with fixed wording. */
export function bare(text: string): string {
  return plainText(text).replace(/\([^()]*\)|[:：]/g, '')
}

/** Where a cell whose bare text matches stands, the first by row and column. */
export function findCell(
  grid: SheetGrid,
  pattern: RegExp,
  from = 0,
): { row: number; column: number } | undefined {
  for (let row = from; row < grid.length; row++) {
    const column = grid[row]?.findIndex((text) => pattern.test(bare(text))) ?? -1
    if (column >= 0) return { row, column }
  }
  return undefined
}

const LABEL =
  /^(?:项目名称|主管部门|主管单位|实施单位|项目单位|填报单位|预算单位|单位名称|联系人|联系电话|项目负责人)/

/**
 * The first text to the right of a cell that is not the cell's own (merged cells repeat theirs); empty when the next
 * label comes first, because then the value was left out.
 */
export function textBeside(grid: SheetGrid, place: { row: number; column: number } | undefined): string {
  if (place === undefined) return ''
  const row = grid[place.row] ?? []
  const own = row[place.column]
  const next = row.slice(place.column + 1).find((text) => text !== '' && text !== own) ?? ''
  return LABEL.test(bare(next)) ? '' : next
}
