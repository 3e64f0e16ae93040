import { parse } from 'csv-parse'
import { sheetErrors } from './sheet.errors.ts'
import { type Book, MOST_COLUMNS, MOST_ROWS, type Table, type TableRow } from './table.ts'

// Spreadsheets save “Unicode text” in two bytes a sign, with or without a mark in front; of plain letters, digits and
// separators one of the two bytes is zero.
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  head.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > head.length / 40 && even === 0) return 'utf-16le'
  return even > head.length / 40 && odd === 0 ? 'utf-16be' : undefined
}

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
    const cells = record.slice(0, MOST_COLUMNS).map((cell) => (cell.trim() === '' ? null : cell))
    if (cells.every((cell) => cell === null)) continue
    if (rows.length >= most) break
    if (rows.length >= MOST_ROWS) throw sheetErrors.SHEET_TOO_LONG({ limit: MOST_ROWS })
    rows.push({ row: line, cells })
  }
  return { rows, hiddenColumns: [] }
}

/** Opens a table kept as text, separated by commas, tabs or semicolons. */
export function readCsv(bytes: Uint8Array): Book {
  const text = decodeText(bytes)
  return { sheets: [''], read: (_, most) => readRows(text, most) }
}
