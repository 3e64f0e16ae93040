import type { Cell } from '@medelge/sheets'
import type { Style, WrittenRow } from '@medelge/sheets/write'
import { bookFile } from './book-file.ts'
import { heading } from './heading.ts'

export interface RestRow {
  cells: readonly Cell[]
  /** Places of the wrong cells, from 0. */
  wrong: readonly number[]
  /** What is wrong, in sentences. */
  problem: string
  /** The row's number in the table it came from. */
  number: number | null
}

export interface RestWords {
  sheet: string
  problem: string
  number: string
}

const wrongCell: Style = { fill: 'FFD9D4' }
const problemCell: Style = { wrap: true, vertical: 'top' }

/** Rows written before others have their turn on the serving thread. */
const BATCH = 500

/** Writes rows back as a table of the same columns: wrong cells marked, and behind them what is wrong and the row's number. */
export function writeRest(
  titles: readonly string[],
  rows: readonly RestRow[],
  words: RestWords,
): Promise<Buffer> {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), titles.length)
  const whole = [
    ...Array.from({ length: width }, (_, position) => titles[position] ?? ''),
    words.problem,
    words.number,
  ]
  const written = ({ cells, wrong, problem, number }: RestRow): WrittenRow => [
    ...Array.from({ length: width }, (_, position) => {
      const value = cells[position]
      return wrong.includes(position) ? { value, style: wrongCell } : value
    }),
    { value: problem, style: problemCell },
    number,
  ]
  function* batches() {
    yield [heading(whole, 32)]
    for (let from = 0; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH).map(written)
  }
  const widths = whole.map((title, position) =>
    position === width ? 48 : Math.min(40, Math.max(12, title.length * 2.2)),
  )
  return bookFile({ sheets: [{ name: words.sheet, frozen: 1, widths, rows: batches() }] })
}
