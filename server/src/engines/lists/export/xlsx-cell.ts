import { columnLetters } from '#platform/sheets/reading/xlsx-notation'
import type { Cell, CellKind } from './cell.ts'
import { formats } from './workbook-parts.ts'

// What XML 1.0 has no way to write at all, and half of a pair of surrogates.
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A spreadsheet takes 32,767 characters in a cell, and reads `_x0041_` as a letter of that code. */
export const xml = (text: string): string =>
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

/** A number, or a decimal of a column of numbers; up to the fifteen digits a spreadsheet keeps. */
function numberOf(cell: string | number): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined
  const exact = /^-?\d+(\.\d+)?$/.test(cell) && cell.replace(/\D/g, '').length <= 15
  return exact ? Number(cell) : undefined
}

const valueCell = (at: string, value: number, format: number) =>
  `<c r="${at}" s="${format}"><v>${value}</v></c>`
const textCell = (at: string, text: string, format: number) =>
  `<c r="${at}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`

function cellOf(at: string, cell: Cell, kind: CellKind): string {
  if (cell === null || cell === undefined || cell === '') return ''
  const number = kind === 'number' ? numberOf(cell) : undefined
  if (number !== undefined) return valueCell(at, number, formats.plain)
  const day = kind === 'day' ? serialOf(String(cell)) : undefined
  return day === undefined ? textCell(at, String(cell), formats.plain) : valueCell(at, day, formats.day)
}

// Rows and cells could go unnumbered by the norm, but half of the programs that read the file then refuse it.
const rowOf = (row: number, cells: readonly string[]) => `<row r="${row}">${cells.join('')}</row>`

/** Writes the rows of a table of these columns as XML, by their numbers from 1. */
export function rowWriter(columns: readonly { title: string; kind: CellKind }[]) {
  const letters = columns.map((_, place) => columnLetters(place))
  return {
    head: rowOf(
      1,
      columns.map(({ title, kind }, place) =>
        textCell(`${letters[place]}1`, title, kind === 'number' ? formats.numberHead : formats.head),
      ),
    ),
    row: (number: number, cells: readonly Cell[]) =>
      rowOf(
        number,
        columns.map(({ kind }, place) => cellOf(`${letters[place]}${number}`, cells[place], kind)),
      ),
  }
}
