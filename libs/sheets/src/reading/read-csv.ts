import { errorIn } from '../cells/cell-error.ts'
import type { Limits } from '../limits.ts'
import { SheetRefused } from '../sheet-refused.ts'
import type { Book, Table, TableRow } from '../table.ts'
import { csvRecords } from './csv-records.ts'
import { decodeText } from './encoding.ts'

// The separator that stands most often in the first lines, outside of quotes.
function separatorOf(text: string): string {
  const head = text.slice(0, 4000).replace(/"[^"]*("|$)/g, '')
  const count = (mark: string) => head.split(mark).length
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

function rowOf(row: number, record: readonly string[], limits: Limits): TableRow | undefined {
  const cells = record
    .slice(0, limits.columns)
    .map((cell) => (cell.trim() === '' ? null : cell.slice(0, limits.cell)))
  if (cells.every((cell) => cell === null)) return undefined
  const found: TableRow = { row, cells }
  for (const [position, cell] of cells.entries()) {
    const text = cell === null ? undefined : errorIn(cell)
    if (text === undefined) continue
    cells[position] = null
    found.marks = { ...found.marks, [position]: { kind: 'error', text } }
  }
  return found
}

function readRows(text: string, limits: Limits, most = limits.rows + 1): Table {
  const rows: TableRow[] = []
  let line = 0
  for (const record of csvRecords(text, separatorOf(text), limits.record)) {
    line += 1
    const row = rowOf(line, record, limits)
    if (!row) continue
    if (rows.length >= most) break
    if (rows.length >= limits.rows) throw new SheetRefused('too-long', 'rows without end')
    rows.push(row)
  }
  return { rows, hiddenColumns: [] }
}

/** Opens a table kept as text, separated by commas, tabs or semicolons. */
export function readCsv(bytes: Uint8Array, limits: Limits): Book {
  const text = decodeText(bytes)
  return {
    sheets: [''],
    read: async (_, most) => readRows(text, limits, most),
    notes: async () => [],
  }
}
