import { columnLetters } from '@medelge/sheets'
import type { SheetRemark } from '../problem-code.ts'
import type { IndicatorBlock } from './headings.ts'
import { isRepeat, nameOf, type SheetGrid } from './sheet-grid.ts'

/** Tells hidden columns, and hidden rows above the indicators, of which something was read. */
export function noteHidden(grid: SheetGrid, { top, columns }: IndicatorBlock, remarks: SheetRemark[]): void {
  const taken = (row: number, column: number) =>
    grid.taken.has(nameOf({ row, column })) && !isRepeat(grid, { row, column })
  const rows = [...grid.hidden].flatMap((row) => {
    const column = row < top ? (grid.texts[row]?.findIndex((_, at) => taken(row, at)) ?? -1) : -1
    return column < 0
      ? []
      : [{ row, said: `${nameOf({ row, column })}“${grid.texts[row]?.[column]?.slice(0, 20)}”` }]
  })
  if (rows.length > 0)
    remarks.push({
      code: 'rows-hidden',
      values: {
        rows: rows.map(({ row }) => row + 1).join('、'),
        cells: rows.map(({ said }) => said).join('、'),
      },
    })
  const named = new Set<number | undefined>(Object.values(columns))
  const hidden = [...grid.hiddenColumns].filter(
    (column) => named.has(column) || grid.texts.some((_, row) => taken(row, column)),
  )
  if (hidden.length > 0)
    remarks.push({ code: 'columns-hidden', values: { columns: hidden.map(columnLetters).join('、') } })
}
