import { dayNumber } from '../notation/day-number.ts'
import type { Cell } from '../table.ts'
import type { StyledCell, WrittenCell, WrittenRow, WrittenSheet } from './sheet.ts'
import type { Style } from './style.ts'

/** How a column is read: words, numbers to reckon with (also written as decimals: 1234.5), or days as YYYY-MM-DD. */
export type CellKind = 'text' | 'number' | 'day'

/** A table of one head and rows below it, on its way into a file. */
export interface WrittenTable {
  name: string
  columns: readonly { title: string; kind: CellKind }[]
  /** Rows in batches, so that a long table never stands in memory as a whole. */
  rows: AsyncIterable<readonly TableLine[]> | Iterable<readonly TableLine[]>
}

/** A row of such a table, cell by cell as its columns are. */
export type TableLine = readonly (Cell | undefined)[]

// Days stand at the left, so that they do not touch the words beside them.
const daily: Style = { format: 'yyyy\\-mm\\-dd', align: 'left' }
const head: Style = { font: { bold: true } }
const numberHead: Style = { font: { bold: true }, align: 'right' }

/**
 * A day as a spreadsheet reckons with it and shows it; any other text as it is.
 *
 * @example
 * [dayCell('某日'), typeof dayCell('2021-09-18')] // → ['某日', 'object']
 */
export function dayCell(text: string): string | StyledCell {
  const day = dayNumber(text)
  return day === undefined ? text : { value: day, style: daily }
}

// A decimal of a column of numbers, up to the fifteen digits a spreadsheet keeps.
const numberCell = (cell: string): string | number =>
  /^-?\d+(\.\d+)?$/.test(cell) && cell.replace(/\D/g, '').length <= 15 ? Number(cell) : cell

// The return that some programs add to the end of a line is nothing that a cell shows.
const lines = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

const byKind: Record<CellKind, (cell: string | number) => WrittenCell> = {
  // A code of digits is a text too.
  text: (cell) => lines(String(cell)),
  number: (cell) => (typeof cell === 'string' ? numberCell(cell) : cell),
  day: (cell) => dayCell(lines(String(cell))),
}

/** How many digits wide a text stands; a Chinese character takes two. */
function widthOf(cell: Cell | undefined): number {
  let width = 0
  for (const sign of String(cell ?? '')) width += sign > '\u02ff' ? 2 : 1
  return width
}

const widthsOf = (columns: WrittenTable['columns'], first: readonly TableLine[]): number[] =>
  columns.map(({ title }, position) => {
    const widest = first.reduce((most, line) => Math.max(most, widthOf(line[position])), widthOf(title))
    return Math.min(60, Math.max(8, widest + 2))
  })

/**
 * A table as a sheet: a bold head that stays in sight and on every page, numbers as numbers, days as days, columns as
 * wide as the first rows need, printed across A4.
 *
 * @example
 * tableSheet({ name: '活动', columns: [{ title: '名称', kind: 'text' }], rows: [] }).frozen // → 1
 */
export function tableSheet({ name, columns, rows }: WrittenTable): WrittenSheet {
  const titles = columns.map(({ title, kind }) => ({
    value: title,
    style: kind === 'number' ? numberHead : head,
  }))
  let first: readonly TableLine[] | undefined
  const write = columns.map(({ kind }) => byKind[kind])
  const written = (line: TableLine): WrittenCell[] =>
    write.map((one, position) => {
      const cell = line[position]
      return cell === null || cell === undefined ? cell : one(cell)
    })
  async function* withHead(): AsyncGenerator<WrittenRow[]> {
    for await (const batch of rows) {
      const below = batch.map(written)
      const begins = first === undefined
      first ??= batch
      yield begins ? [titles, ...below] : below
    }
    if (!first) yield [titles]
  }
  return {
    name,
    widths: () => widthsOf(columns, first ?? []),
    frozen: 1,
    page: { orientation: 'landscape', titles: 1 },
    rows: withHead(),
  }
}
