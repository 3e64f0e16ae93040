import type { Style, WrittenCell, WrittenRow, WrittenSheet } from '@medelge/sheets/write'
import { bookFile } from '#platform/sheets/book-file'
import { columnWidths } from './column-widths.ts'
import type { PrintedDocument, PrintedFigure, PrintedLine, PrintedTable } from './printed.ts'
import { errataOf, figureAt, markOf, say, wordsOf } from './said.ts'
import { sheetNames } from './sheet-names.ts'

const cell: Style = { lines: true, wrap: true, vertical: 'center' }
const centered: Style = { ...cell, align: 'center' }
const head: Style = { ...centered, font: { bold: true } }
const heading: Style = { font: { bold: true, size: 14 }, align: 'center', vertical: 'center' }

/** Digits a spreadsheet keeps of a number, and characters that stand side by side on a landscape page. */
const MOST_DIGITS = 15
const ROOM = 58

/** The exact value as a number to reckon with; what has more digits than a spreadsheet keeps stays text. */
function numberOf({ amount, scale }: PrintedFigure): number | string | null {
  if (amount === null) return null
  const digits = String(Math.abs(amount)).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const exact = `${amount < 0 ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`
  return digits.length > MOST_DIGITS ? exact : Number(exact)
}

type At = (place: string) => PrintedFigure

/** A cell that is a figure and nothing else, said in plain digits, is a number; any other is the words it is. */
function written(line: PrintedLine, at: At): WrittenCell {
  const [only, ...rest] = line
  const text = wordsOf(line, at)
  const isNumber = only?.kind === 'figure' && rest.length === 0 && /^-?\d+(?:\.\d+)?$/.test(text)
  return isNumber && text.length <= MOST_DIGITS
    ? { value: Number(text), style: centered }
    : { value: text, style: cell }
}

function tableSheet(table: PrintedTable, name: string, at: At): WrittenSheet {
  const { title, head: titles, rows } = table
  const widths = columnWidths(table, at, ROOM).map((part) => Math.max(8, Math.round(part * ROOM * 2)))
  const above: WrittenRow[] = title === '' ? [] : [{ cells: [{ value: title, style: heading }], height: 26 }]
  const topRow = titles ? [titles.map((value): WrittenCell => ({ value, style: head }))] : []
  const top = above.length + topRow.length
  return {
    name,
    widths,
    ...(topRow.length > 0 ? { frozen: top } : {}),
    page: { orientation: 'landscape', centered: true, ...(topRow.length > 0 ? { titles: top } : {}) },
    merges:
      above.length > 0 && widths.length > 1 ? [{ top: 1, left: 0, bottom: 1, right: widths.length - 1 }] : [],
    rows: [[...above, ...topRow, ...rows.map((row) => row.map((line) => written(line, at)))]],
  }
}

const COLUMNS = ['place', 'text', 'metric', 'organization', 'period', 'value', 'unit', 'mark'] as const

/** Every figure of the document, exactly, one a row. */
function figureSheet(name: string, figures: readonly PrintedFigure[]): WrittenSheet {
  const rows = figures.map((figure) =>
    [
      ...[figure.place, figure.text, figure.metricName, figure.organizationName, figure.periodLabel],
      ...[numberOf(figure), figure.unit, markOf(figure)],
    ].map((value): WrittenCell => ({ value, style: cell })),
  )
  return {
    name,
    widths: [8, 18, 34, 26, 24, 16, 10, 18],
    frozen: 1,
    page: { orientation: 'landscape', titles: 1 },
    rows: [
      [COLUMNS.map((column): WrittenCell => ({ value: say(`column.${column}`), style: head })), ...rows],
    ],
  }
}

/** What was wrong in the document, the first sheet where there is any. */
const errataSheet = (name: string, lines: readonly string[]): WrittenSheet => ({
  name,
  widths: [100],
  page: { orientation: 'landscape' },
  rows: [lines.map((value) => [{ value, style: cell }])],
})

/** The tables of a document as an .xlsx, a sheet each, and a last sheet with all its figures. */
export function writeTables(printed: PrintedDocument): Promise<Buffer> {
  const at = figureAt(printed)
  const tables = printed.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
  )
  const titles = tables.map(({ title }, nth) => title || say('sheet.table', { n: nth + 1 }))
  const errata = errataOf(printed)
  const names = sheetNames([...titles, say('sheet.figures'), ...(errata.length > 0 ? [say('errata')] : [])])
  return bookFile({
    sheets: [
      ...(errata.length > 0 ? [errataSheet(names.at(-1) ?? '', errata)] : []),
      ...tables.map((table, nth) => tableSheet(table, names[nth] ?? '', at)),
      figureSheet(names[tables.length] ?? '', printed.figures),
    ],
  })
}
