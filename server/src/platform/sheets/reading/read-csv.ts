import { parse } from 'csv-parse'
import { utf16Of } from '../../text/utf16.ts'
import { errorIn } from '../cells/cell-error.ts'
import { sheetErrors } from '../sheet.errors.ts'
import { type Book, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, type Table, type TableRow } from '../table.ts'

/** Text as it was saved: UTF-16 or UTF-8 where it is that, else the national encoding of Chinese office programs. */
export function decodeText(bytes: Uint8Array): string {
  const wide = utf16Of(bytes)
  for (const encoding of wide ? [wide] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this one; the next may fit.
    }
  }
  throw sheetErrors.SHEET_UNREADABLE()
}

/** Characters of one record. */
const LONGEST_RECORD = 1024 * 1024

// The separator that stands most often in the first lines, outside of quotes.
function separatorOf(text: string): string {
  const head = text.slice(0, 4000).replace(/"[^"]*"/g, '')
  const count = (mark: string) => head.split(mark).length
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

function rowOf(row: number, record: readonly string[]): TableRow | undefined {
  const cells = record
    .slice(0, MOST_COLUMNS)
    .map((cell) => (cell.trim() === '' ? null : cell.slice(0, LONGEST_CELL)))
  if (cells.every((cell) => cell === null)) return undefined
  const found: TableRow = { row, cells }
  for (const [place, cell] of cells.entries()) {
    const text = cell === null ? undefined : errorIn(cell)
    if (text === undefined) continue
    cells[place] = null
    found.marks = { ...found.marks, [place]: { kind: 'error', text } }
  }
  return found
}

async function readRows(text: string, most = MOST_ROWS + 1): Promise<Table> {
  const rows: TableRow[] = []
  const parser = parse(text, {
    delimiter: separatorOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    // A quote that is never closed would make one cell of the whole file.
    max_record_size: LONGEST_RECORD,
    info: true,
  })
  let line = 0
  for await (const { record } of parser as AsyncIterable<{ record: string[] }>) {
    line += 1
    const row = rowOf(line, record)
    if (!row) continue
    if (rows.length >= most) break
    if (rows.length >= MOST_ROWS) throw sheetErrors.SHEET_TOO_LONG({ limit: MOST_ROWS })
    rows.push(row)
  }
  return { rows, hiddenColumns: [] }
}

/** Opens a table kept as text, separated by commas, tabs or semicolons. */
export function readCsv(bytes: Uint8Array): Book {
  const text = decodeText(bytes)
  return { sheets: [''], read: (_, most) => readRows(text, most) }
}
