import type { Cell, SheetOfRows } from './cell.ts'
import { sheetHead, sheetPart, workbookParts } from './workbook-parts.ts'
import { rowWriter, xml } from './xlsx-cell.ts'
import { ZipStream } from './zip-stream.ts'

/** Rows a sheet can hold below its head. */
export const MOST_ROWS = 1_048_575

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

/** Widths stand before the rows in the file, so they follow from the first batch. */
async function* sheetXml({ columns, batches }: SheetOfRows): AsyncGenerator<string> {
  const write = rowWriter(columns)
  const titles = columns.map(({ title }) => title)
  const view = `${sheetHead}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
  const begin = (first: readonly (readonly Cell[])[]) =>
    `${view}${columnWidths(titles, first)}<sheetData>${write.head}`
  let number = 1
  for await (const rows of batches) {
    const head = number === 1 ? begin(rows) : ''
    const lines = rows.map((cells) => {
      number += 1
      return write.row(number, cells)
    })
    yield head + lines.join('')
  }
  if (number === 1) yield begin([])
  yield '</sheetData><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
}

/** The rows as an .xlsx file: a bold head that stays, numbers as numbers, days as days, columns as wide as they need, printed across A4. */
export async function* writeXlsx(sheet: SheetOfRows): AsyncGenerator<Buffer> {
  // A sheet's name may hold 31 characters and none of these.
  const name = xml(sheet.name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31)).trim() || '1'
  const zip = new ZipStream()
  for (const [path, text] of Object.entries(workbookParts(name))) yield* zip.file(path, [text])
  yield* zip.file(sheetPart, sheetXml(sheet))
  yield zip.end()
}
