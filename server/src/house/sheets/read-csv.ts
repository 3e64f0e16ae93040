import { parse } from 'csv-parse'
import { sheetErrors } from './sheet.errors.ts'
import { type Book, MOST_COLUMNS, MOST_ROWS, type TableRow } from './table.ts'

/** Text as it was saved: UTF-8 where it is that, else the national encoding that Chinese office programs use. */
export function decodeText(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this one; the next may fit.
    }
  }
  throw sheetErrors.SHEET_UNREADABLE()
}

// The separator that stands most often in the first lines, outside of quotes.
function separatorOf(text: string): string {
  const head = text.slice(0, 4000).replace(/"[^"]*"/g, '')
  const count = (mark: string) => head.split(mark).length
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

async function readRows(text: string): Promise<TableRow[]> {
  const rows: TableRow[] = []
  const parser = parse(text, {
    delimiter: separatorOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    info: true,
  })
  let line = 0
  for await (const { record } of parser as AsyncIterable<{ record: string[] }>) {
    line += 1
    const cells = record.slice(0, MOST_COLUMNS).map((cell) => (cell.trim() === '' ? null : cell))
    if (cells.every((cell) => cell === null)) continue
    if (rows.length > MOST_ROWS) throw sheetErrors.SHEET_TOO_LONG({ limit: MOST_ROWS })
    rows.push({ row: line, cells })
  }
  return rows
}

/** Opens a table kept as text, separated by commas, tabs or semicolons. */
export function readCsv(bytes: Uint8Array): Book {
  const text = decodeText(bytes)
  return { sheets: [''], read: () => readRows(text) }
}
