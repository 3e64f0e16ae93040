import { sheetErrors } from '../sheet.errors.ts'
import { MOST_COLUMNS, MOST_ROWS, type TableRow } from '../table.ts'
import { rangeOf } from './xlsx-notation.ts'

/** Cells that all merged cells of a sheet may cover together. */
const MOST_COVERED = 2_000_000

/**
 * Gives every cell that a merged cell covers what the merged cell shows, which is what stands in its first; what else
 * the file keeps beneath it nobody sees. A value shown for several cells is marked as theirs together.
 */
export function spreadMerges(rows: ReadonlyMap<number, TableRow>, merges: readonly string[]): void {
  let covered = 0
  for (const merge of merges) {
    const { top, left, bottom, right } = rangeOf(merge)
    // One whose place cannot be told covers nothing, nor does one beyond the columns that are looked at.
    if (top < 1 || left < 0 || left >= MOST_COLUMNS || right < left) continue
    const value = rows.get(top)?.cells[left] ?? null
    const last = { row: Math.min(bottom, top + MOST_ROWS), column: Math.min(right, MOST_COLUMNS - 1) }
    const together = { kind: 'merged', top, bottom: last.row, left, right: last.column } as const
    const mark = rows.get(top)?.marks?.[left] ?? (value === null ? undefined : together)
    for (let row = top; row <= last.row; row += 1) {
      covered += last.column - left + 2
      if (covered > MOST_COVERED) throw sheetErrors.SHEET_TOO_LONG({ limit: MOST_ROWS })
      const found = rows.get(row)
      if (!found) continue
      found.marks ??= {}
      for (let column = left; column <= last.column; column += 1) {
        found.cells[column] = value
        if (mark) found.marks[column] = mark
        else delete found.marks[column]
      }
    }
  }
}
