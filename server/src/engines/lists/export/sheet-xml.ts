import type { Cell, CellKind } from './cell.ts'
import { sheetHead } from './workbook-parts.ts'
import { rowWriter, xml } from './xlsx-cell.ts'

export type { Cell, CellKind } from './cell.ts'
export { sheetPart, workbookParts } from './workbook-parts.ts'

/** How many digits wide a text stands; a Chinese character takes two. */
function widthOf(cell: Cell): number {
  let width = 0
  for (const sign of String(cell ?? '')) width += sign > '\u02ff' ? 2 : 1
  return width
}

function columnWidths(titles: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cols = titles.map((title, place) => {
    const widest = rows.reduce((most, row) => Math.max(most, widthOf(row[place])), widthOf(title))
    const [at, width] = [place + 1, Math.min(60, Math.max(8, widest + 2))]
    return `<col min="${at}" max="${at}" width="${width}" customWidth="1"/>`
  })
  return `<cols>${cols.join('')}</cols>`
}

/** A sheet's name as XML; it may hold 31 characters and none of these. */
export const sheetName = (name: string): string =>
  xml(name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31)).trim() || '1'

/** A sheet's XML in pieces: a bold head that stays, columns as wide as the first rows need, printed across A4. */
export function sheetWriter(columns: readonly { title: string; kind: CellKind }[]) {
  const write = rowWriter(columns)
  const titles = columns.map(({ title }) => title)
  const view = `${sheetHead}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
  return {
    /** Widths stand before the rows in the file, so they follow from the first of them. */
    begin: (first: readonly (readonly Cell[])[]) =>
      `${view}${columnWidths(titles, first)}<sheetData>${write.head}`,
    /** The head is row 1. */
    row: write.row,
    end: '</sheetData><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  }
}
