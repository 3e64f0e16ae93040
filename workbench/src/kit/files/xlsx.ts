import type { Cell } from '@medelge/sheets'
import { bytesOf, tableSheet, writeXlsx } from '@medelge/sheets/write'

/** A column of a file that the browser writes. */
export interface FileColumn<Row> {
  title: string
  align?: 'number' | 'line'
  /** Its cell as plain text or number; a column without is left out. */
  text?: (row: Row) => Cell | undefined
}

/** In a column of numbers a text of digits is that number (1,234.5). */
const plain = (cell: Cell | undefined): Cell | undefined =>
  typeof cell === 'string' && /^-?[\d,]+(\.\d+)?$/.test(cell) ? cell.replaceAll(',', '') : cell

/** The rows as an .xlsx file, for what must not be kept on the server; numbers as numbers, days as days. */
export function xlsxOf<Row>(
  name: string,
  columns: readonly FileColumn<Row>[],
  rows: readonly Row[],
): Promise<Uint8Array<ArrayBuffer>> {
  const exported = columns.filter((column) => column.text)
  const lines = rows.map((row) =>
    exported.map(({ align, text }) => (align === 'number' ? plain(text?.(row)) : text?.(row))),
  )
  const kinds = exported.map(({ title, align }) => {
    const kind: 'number' | 'day' = align === 'number' ? 'number' : 'day'
    return { title, kind }
  })
  return bytesOf(writeXlsx({ sheets: [tableSheet({ name, columns: kinds, rows: [lines] })] }))
}
