import { errorIn } from '../cells/cell-error.ts'
import { cellPlace } from '../notation/place.ts'
import { SheetRefused } from '../sheet-refused.ts'
import type { Cell, CellMark, Table, TableRow } from '../table.ts'
import { cellShown, cellValue, type Known } from './cell-value.ts'
import { readXml, refused } from './read-xml.ts'
import { spreadMerges } from './spread-merges.ts'
import type { Zip } from './unzip.ts'

const isTrue = (word: string | undefined) => word === '1' || word === 'true'

const isNothing = (size: string | undefined) => size !== undefined && Number(size) === 0

/** Rows of the largest sheet the format knows. */
const LAST_ROW = 1_048_576

// A row or cell whose place cannot be told, or that comes twice, must not take the place of another.
function placeOf(row: number, known: { has(row: number): boolean }): number {
  if (!Number.isInteger(row) || row < 1 || row > LAST_ROW || known.has(row))
    throw refused('a row of no place')
  return row
}

function columnOf(reference: string): number {
  const { column } = cellPlace(reference)
  if (column < 0) throw refused('a cell of no place')
  return column
}

/** Reads one sheet of a workbook; with `most`, its first rows only. */
export async function readSheet(zip: Zip, part: string, known: Known, most?: number): Promise<Table> {
  const { limits } = known
  const rows = new Map<number, TableRow>()
  const merges: string[] = []
  const hiddenColumns = new Set<number>()
  let now: TableRow = { row: 0, cells: [] }
  let [column, style] = [-1, 0]
  // What is merged stands behind all the rows, so those below the wanted ones are passed over, not left unread.
  let [enough, beyond] = [false, 0]
  // Buttons lie on a sheet behind its data, and their places are called rows too.
  let behind = false
  let type: string | undefined
  let [text, formula, valued, collecting, guides] = ['', false, false, false, 0]

  function markOf(value: Cell): CellMark | undefined {
    if (type === 'e') return { kind: 'error', text }
    // An empty text is a result too: of =IF(A2="","",A2) the sheet shows nothing.
    if (formula && text === '' && !(valued && type === 'str')) return { kind: 'no-result' }
    const error = typeof value === 'string' ? errorIn(value) : undefined
    return error === undefined ? undefined : { kind: 'error', text: error }
  }
  function closeCell(): void {
    if (enough && beyond === 0 && text !== '') beyond = now.row
    if (column >= limits.columns || enough) return
    const value = cellValue(type, style, text, known)
    const mark = markOf(value)
    if (mark) now.marks = { ...now.marks, [column]: mark }
    else if (value !== null) now.cells[column] = value
    const shown = known.shown && !mark ? cellShown(type, style, text, known) : undefined
    if (shown !== undefined) now.shown = { ...now.shown, [column]: shown }
  }

  await readXml(zip.read(part), limits, {
    open(name, attributes) {
      if (name === 'row' && !behind) {
        now = { row: placeOf(Number(attributes.r ?? now.row + 1), rows), cells: [] }
        if (isTrue(attributes.hidden) || isNothing(attributes.ht)) now.hidden = true
        column = -1
        enough = most !== undefined && rows.size >= most
        if (rows.size > limits.rows) throw new SheetRefused('too-long', 'rows without end')
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1
        style = Number(attributes.s ?? 0)
        type = attributes.t
        text = ''
        formula = valued = false
      } else if (name === 'f') formula = true
      else if (name === 'v') valued = true
      else if (name === 'rPh') guides += 1
      else if (name === 'mergeCell' && attributes.ref) merges.push(attributes.ref)
      else if (name === 'col' && (isTrue(attributes.hidden) || isNothing(attributes.width)))
        for (
          let at = Math.max(1, Number(attributes.min));
          at <= Math.min(Number(attributes.max), limits.columns);
          at += 1
        )
          hiddenColumns.add(at - 1)
      // What a phonetic guide says is no part of the text.
      collecting = name === 'v' || (name === 't' && guides === 0)
    },
    text(piece) {
      if (collecting) text += piece
    },
    close(name) {
      collecting = false
      if (name === 'rPh') guides -= 1
      if (name === 'c') closeCell()
      if (name === 'sheetData') behind = true
      // A row that holds nothing itself may still be covered by a merged cell from above, but then says nothing new.
      if (name === 'row' && !behind && !enough && (now.cells.length > 0 || now.marks)) rows.set(now.row, now)
    },
  })
  spreadMerges(rows, merges, limits)
  const filled = [...rows.values()]
    .sort((a, b) => a.row - b.row)
    .map((row) => ({
      ...row,
      cells: Array.from(row.cells, (cell) => cell ?? null),
    }))
  const hidden = [...hiddenColumns].sort((a, b) => a - b)
  return { rows: filled, hiddenColumns: hidden, ...(beyond > 0 ? { beyond } : {}) }
}
