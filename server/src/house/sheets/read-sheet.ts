import { EnoughRead, readXml } from './read-xml.ts'
import { sheetErrors } from './sheet.errors.ts'
import { type Cell, type CellMark, MOST_COLUMNS, MOST_ROWS, type Table, type TableRow } from './table.ts'
import type { Zip } from './unzip.ts'
import { cellPlace, dayText, type NumberStyle, rangeOf } from './xlsx-notation.ts'
import { unescaped } from './xlsx-parts.ts'

export interface Known {
  texts: string[]
  styles: NumberStyle[]
  since1904: boolean
}

const isTrue = (word: string | undefined) => word === '1' || word === 'true'

function cellValue(type: string | undefined, style: number, text: string, known: Known): Cell {
  if (text === '') return null
  if (type === 's') return known.texts[Number(text)] || null
  if (type === 'str' || type === 'inlineStr') return unescaped(text)
  if (type === 'd') return text
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
  const number = Number(text)
  if (known.styles[style] === 'day') return dayText(number, known.since1904)
  return known.styles[style] === 'percent' ? `${Number((number * 100).toPrecision(15))}%` : number
}

// A merged cell holds its value for all the rows and columns it covers; over several rows that is marked.
function spread(rows: Map<number, TableRow>, merges: readonly string[]): void {
  for (const merge of merges) {
    const { top, left, bottom, right } = rangeOf(merge)
    const value = rows.get(top)?.cells[left] ?? null
    if (value === null) continue
    const last = Math.min(bottom, top + MOST_ROWS)
    for (let row = top; row <= last; row += 1) {
      const found = rows.get(row)
      if (!found) continue
      for (let column = left; column <= Math.min(right, MOST_COLUMNS); column += 1) {
        found.cells[column] ??= value
        if (bottom > top) found.marks = { ...found.marks, [column]: { kind: 'merged', top, bottom: last } }
      }
    }
  }
}

/** Reads one sheet of a workbook; with `most`, its first rows only. */
export async function readSheet(zip: Zip, part: string, known: Known, most?: number): Promise<Table> {
  const rows = new Map<number, TableRow>()
  const merges: string[] = []
  const hiddenColumns: number[] = []
  let now: TableRow = { row: 0, cells: [] }
  let [column, style] = [-1, 0]
  let type: string | undefined
  let [text, formula, collecting] = ['', false, false]

  function closeCell(): void {
    if (column < 0 || column >= MOST_COLUMNS) return
    let mark: CellMark | undefined
    if (type === 'e') mark = { kind: 'error', text }
    else if (formula && text === '') mark = { kind: 'no-result' }
    if (mark) now.marks = { ...now.marks, [column]: mark }
    const value = mark ? null : cellValue(type, style, text, known)
    if (value !== null) now.cells[column] = value
  }

  await readXml(zip.read(part), {
    open(name, attributes) {
      if (name === 'row') {
        now = { row: Number(attributes.r ?? now.row + 1), cells: [] }
        if (isTrue(attributes.hidden)) now.hidden = true
        column = -1
        if (rows.size > MOST_ROWS) throw sheetErrors.SHEET_TOO_LONG({ limit: MOST_ROWS })
        if (most !== undefined && rows.size >= most) throw new EnoughRead()
      } else if (name === 'c') {
        column = attributes.r ? cellPlace(attributes.r).column : column + 1
        style = Number(attributes.s ?? 0)
        type = attributes.t
        text = ''
        formula = false
      } else if (name === 'f') formula = true
      else if (name === 'mergeCell' && attributes.ref) merges.push(attributes.ref)
      else if (name === 'col' && isTrue(attributes.hidden))
        for (let at = Number(attributes.min); at <= Math.min(Number(attributes.max), MOST_COLUMNS); at += 1)
          hiddenColumns.push(at - 1)
      collecting = name === 'v' || name === 't'
    },
    text(piece) {
      if (collecting) text += piece
    },
    close(name) {
      collecting = false
      if (name === 'c') closeCell()
      // A row that holds nothing itself may still be covered by a merged cell from above, but then says nothing new.
      if (name === 'row' && (now.cells.length > 0 || now.marks)) rows.set(now.row, now)
    },
  })
  spread(rows, merges)
  const filled = [...rows.values()].map((row) => ({
    ...row,
    cells: Array.from(row.cells, (cell) => cell ?? null),
  }))
  return { rows: filled, hiddenColumns }
}
