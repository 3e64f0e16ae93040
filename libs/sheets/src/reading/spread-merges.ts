import type { Limits } from '../limits.ts'
import { rangeOf } from '../notation/place.ts'
import { SheetRefused } from '../sheet-refused.ts'
import type { TableRow } from '../table.ts'

/**
 * Gives every cell that a merged cell covers what the merged cell shows, which is what stands in its first; what else
 * the file keeps beneath it nobody sees. A value shown for several cells is marked as theirs together.
 */
export function spreadMerges(
  rows: ReadonlyMap<number, TableRow>,
  merges: readonly string[],
  limits: Limits,
): void {
  let covered = 0
  for (const merge of merges) {
    const { top, left, bottom, right } = rangeOf(merge)
    // One whose place cannot be told covers nothing, nor does one beyond the columns that are looked at.
    if (top < 1 || left < 0 || left >= limits.columns || right < left) continue
    const value = rows.get(top)?.cells[left] ?? null
    const last = { row: Math.min(bottom, top + limits.rows), column: Math.min(right, limits.columns - 1) }
    const together = { kind: 'merged', top, bottom: last.row, left, right: last.column } as const
    const shown = rows.get(top)?.shown?.[left]
    const mark = rows.get(top)?.marks?.[left] ?? (value === null ? undefined : together)
    for (let row = top; row <= last.row; row += 1) {
      covered += last.column - left + 2
      if (covered > limits.covered) throw new SheetRefused('too-long', 'merged cells without end')
      const found = rows.get(row)
      if (!found) continue
      found.marks ??= {}
      for (let column = left; column <= last.column; column += 1) {
        found.cells[column] = value
        if (mark) found.marks[column] = mark
        else delete found.marks[column]
        if (shown !== undefined) found.shown = { ...found.shown, [column]: shown }
        else if (found.shown) delete found.shown[column]
      }
    }
  }
}
