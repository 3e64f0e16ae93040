import { type Cell, sheetName, sheetPart, sheetWriter, workbookParts } from '@medelge/server/sheet-xml'
import { strToU8, zipSync } from 'fflate'

/** A column of a file that the browser writes. */
export interface FileColumn<Row> {
  title: string
  align?: 'number' | 'line'
  /** Its cell as plain text or number; a column without is left out. */
  text?: (row: Row) => Cell
}

/** In a column of numbers a text of digits is that number (1,234.5). */
const plain = (cell: Cell): Cell =>
  typeof cell === 'string' && /^-?[\d,]+(\.\d+)?$/.test(cell) ? cell.replaceAll(',', '') : cell

/** The rows as an .xlsx file, for what must not be kept on the server; numbers as numbers, days as days. */
export function xlsxOf<Row>(
  name: string,
  columns: readonly FileColumn<Row>[],
  rows: readonly Row[],
): Uint8Array<ArrayBuffer> {
  const exported = columns.filter((column) => column.text)
  const table = rows.map((row) =>
    exported.map(({ align, text }) => (align === 'number' ? plain(text?.(row)) : text?.(row))),
  )
  const write = sheetWriter(
    exported.map(({ title, align }) => ({ title, kind: align === 'number' ? 'number' : 'day' })),
  )
  const lines = table.map((cells, place) => write.row(place + 2, cells))
  const sheet = write.begin(table) + lines.join('') + write.end
  const parts = { ...workbookParts(sheetName(name)), [sheetPart]: sheet }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
}
