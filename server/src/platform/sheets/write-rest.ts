import exceljs from 'exceljs'
import type { Cell } from './table.ts'

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

const heading: Partial<exceljs.Style> = {
  font: { bold: true },
  alignment: { vertical: 'middle', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF7' } },
}
const wrongFill: exceljs.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFD9D4' } }

/** Rows written before others have their turn on the serving thread. */
const BREATH = 500

// What the format would read as an escaped letter is text here; signs that XML cannot hold are escaped in earnest.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped.
const special = /_(?=x[0-9a-f]{4}_)|[\0-\x08\x0b-\x1f\ufffe\uffff]/gi

const written = (cell: Cell): Cell =>
  typeof cell === 'string'
    ? cell.replace(special, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    : cell

/** Writes rows back as a table of the same columns: wrong cells marked, and behind them what is wrong and the row's number. */
export async function writeRest(
  titles: readonly string[],
  rows: readonly RestRow[],
  words: RestWords,
): Promise<Buffer> {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet(words.sheet, { views: [{ state: 'frozen', ySplit: 1 }] })
  const width = Math.max(titles.length, ...rows.map(({ cells }) => cells.length))
  const whole = [
    ...Array.from({ length: width }, (_, place) => titles[place] ?? ''),
    words.problem,
    words.number,
  ]
  sheet.columns = whole.map((title, place) => ({
    width: place === width ? 48 : Math.min(40, Math.max(12, title.length * 2.2)),
  }))
  const head = sheet.addRow(whole.map(written))
  head.height = 32
  head.eachCell({ includeEmpty: true }, (cell) => {
    cell.style = heading
  })
  for (const [nth, { cells, wrong, problem, number }] of rows.entries()) {
    const own = Array.from({ length: width }, (_, place) => written(cells[place] ?? null))
    const row = sheet.addRow([...own, problem, number])
    for (const place of wrong) row.getCell(place + 1).fill = wrongFill
    row.getCell(width + 1).alignment = { wrapText: true, vertical: 'top' }
    if (nth % BREATH === BREATH - 1) await new Promise(setImmediate)
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}
