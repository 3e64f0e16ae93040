import { strToU8, zipSync } from 'fflate'
import type { Column } from './data-table.tsx'
import { formats, workbookParts } from './xlsx-parts.ts'

type Cell = string | number | null | undefined

// What XML 1.0 has no way to write at all, and half of a pair of surrogates.
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** A spreadsheet takes 32,767 characters in a cell, and reads `_x0041_` as a letter of that code. */
const xml = (text: string) =>
  text
    .slice(0, 32_767)
    .replace(/\r\n?/g, '\n')
    .replace(unwritable, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (sign) => named[sign] ?? '')

/** Days since 1899-12-30, as spreadsheets count; undefined for what is no day of the calendar or older than they know. */
function serialOf(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const moment = Date.parse(text)
  const serial = moment / 86_400_000 + 25_569
  const real = !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text)
  return real && serial > 60 ? serial : undefined
}

/** A number, or from a column of numbers its text (1,234.5); up to the fifteen digits a spreadsheet keeps. */
const numberOf = (cell: Cell, numeric: boolean): number | undefined => {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined
  const plain = (cell ?? '').replaceAll(',', '')
  const exact = numeric && /^-?\d+(\.\d+)?$/.test(plain) && plain.replace(/\D/g, '').length <= 15
  return exact ? Number(plain) : undefined
}

/** A, B, … Z, AA: the letters of a column by its place from 0. */
const letters = (place: number): string =>
  (place < 26 ? '' : letters(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26))

// Rows and cells could go unnumbered by the norm, but half of the programs that read the file then refuse it.
const valueCell = (at: string, value: number, format: number) =>
  `<c r="${at}" s="${format}"><v>${value}</v></c>`
const textCell = (at: string, text: string, format: number) =>
  `<c r="${at}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`

function cellOf(at: string, cell: Cell, numeric: boolean): string {
  if (cell === null || cell === undefined || cell === '') return ''
  const number = numberOf(cell, numeric)
  if (number !== undefined) return valueCell(at, number, formats.plain)
  const day = serialOf(String(cell))
  return day === undefined ? textCell(at, String(cell), formats.plain) : valueCell(at, day, formats.day)
}

/** How many digits wide a text stands; a Chinese character takes two. */
const widthOf = (cell: Cell) => {
  let width = 0
  for (const sign of String(cell ?? '')) width += sign > '\u02ff' ? 2 : 1
  return width
}
const lineOf = (
  row: number,
  cells: readonly Cell[],
  write: (at: string, cell: Cell, place: number) => string,
) => `<row r="${row}">${cells.map((cell, place) => write(letters(place) + row, cell, place)).join('')}</row>`

/** The rows as an .xlsx file: a bold head that stays, numbers as numbers, days as days, columns as wide as they need, printed across A4. */
export function xlsxOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Uint8Array<ArrayBuffer> {
  const exported = columns.filter((column) => column.text)
  const numeric = exported.map(({ align }) => align === 'number')
  const table = rows.map((row) => exported.map((column) => column.text?.(row)))
  const widths = exported.map(({ title }, place) => {
    const widest = table.reduce((most, line) => Math.max(most, widthOf(line[place])), widthOf(title))
    return Math.min(60, Math.max(8, widest + 2))
  })
  const cols = widths.map((width, place) => {
    const at = place + 1
    return `<col min="${at}" max="${at}" width="${width}" customWidth="1"/>`
  })
  const head = exported.map(({ title }) => title)
  const heads = lineOf(1, head, (at, title, place) =>
    textCell(at, String(title), numeric[place] ? formats.numberHead : formats.head),
  )
  const lines = table.map((line, row) =>
    lineOf(row + 2, line, (at, cell, place) => cellOf(at, cell, numeric[place] === true)),
  )
  const sheet = `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<cols>${cols.join('')}</cols><sheetData>${heads}${lines.join('')}</sheetData>
<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`
  // A sheet's name may hold 31 characters and none of these.
  const title = xml(name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31)).trim() || '1'
  const parts = workbookParts(title, sheet)
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
}
