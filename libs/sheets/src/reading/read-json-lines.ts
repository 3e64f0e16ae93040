import type { Limits } from '../limits.ts'
import { rowsOfEnd } from '../notation/end-line.ts'
import { SheetRefused } from '../sheet-refused.ts'
import type { Book, Cell, Table, TableRow } from '../table.ts'
import { decodeText } from './encoding.ts'

type Line = Record<string, unknown>

/** Digits of a number that are surely kept when it is read as one. */
const KEPT = 15

// A long number is taken as the text it is: read as a number it would come out as another.
const longNumbers = (line: string): string =>
  line.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g, (found) =>
    found[0] !== '"' && found.replace(/\D/g, '').length > KEPT ? `"${found}"` : found,
  )

function parseLine(line: string, row: number): Line {
  try {
    const value: unknown = JSON.parse(/\d{6}/.test(line) ? longNumbers(line) : line)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Line
  } catch {
    // Told below, with the others that are no object.
  }
  throw new SheetRefused('unreadable', `line ${row} is no JSON object`)
}

function cellOf(value: unknown, row: number): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return value
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (typeof value === 'boolean') return String(value)
  // What names several things is told as people write it into one cell.
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number'))
    return value.length === 0 ? null : value.join('、')
  throw new SheetRefused('unreadable', `line ${row} holds an object in an object`)
}

const cut = (cell: Cell, limits: Limits): Cell =>
  typeof cell === 'string' ? cell.slice(0, limits.cell) : cell

function* linesOf(text: string): Generator<{ row: number; line: string }> {
  let at = 0
  for (let row = 1; at < text.length; row += 1) {
    const end = text.indexOf('\n', at)
    yield { row, line: text.slice(at, end < 0 ? text.length : end).trim() }
    at = end < 0 ? text.length : end + 1
  }
}

function readLines(text: string, limits: Limits, most = Infinity): Table {
  const names: string[] = []
  const places = new Map<string, number>()
  const rows: TableRow[] = []
  let told: number | undefined
  for (const { row, line } of linesOf(text)) {
    if (line === '') continue
    if (told !== undefined) throw new SheetRefused('unreadable', 'rows behind the end')
    if (line.length > limits.record) throw new SheetRefused('unreadable', 'a line without end')
    const given = parseLine(line, row)
    told = rowsOfEnd(given)
    if (told !== undefined) continue
    if (rows.length >= most)
      return { rows: [{ row: 0, cells: names }, ...rows], hiddenColumns: [], named: true }
    if (rows.length >= limits.rows) throw new SheetRefused('too-long', 'rows without end')
    const cells: Cell[] = []
    for (const [name, value] of Object.entries(given)) {
      const place = places.get(name) ?? names.length
      if (place >= limits.columns) continue
      if (place === names.length) names.push(name)
      places.set(name, place)
      cells[place] = cut(cellOf(value, row), limits)
    }
    rows.push({ row, cells: Array.from(cells, (cell) => cell ?? null) })
  }
  if (told !== undefined && told !== rows.length) throw new SheetRefused('unreadable', 'rows are missing')
  return { rows: [{ row: 0, cells: names }, ...rows], hiddenColumns: [], named: true }
}

/**
 * Opens JSON Lines: an object a line. Its names are the titles, which stand in a row 0, so that every other row has the
 * number of its line. Where a last line tells how many rows there are, all of them must have come.
 */
export function readJsonLines(bytes: Uint8Array, limits: Limits): Book {
  const text = decodeText(bytes)
  return {
    sheets: [''],
    read: async (_, most) => readLines(text, limits, most),
    notes: async () => [],
  }
}
