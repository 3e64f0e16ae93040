import type { Form, Scored } from '@medelge/appraisal'
import type { Range } from '@medelge/sheets'
import type { Style, StyledCell, WrittenRow, WrittenSheet } from '@medelge/sheets/write'
import { bookFile } from '#platform/sheets/book-file'
import { layOutForm } from './lay-out-form.ts'
import { fitPoints, measureRows } from './measure-text.ts'
import { LONG_FIELDS, type OfficialCell, type OfficialLayout } from './official-cell.ts'

/** The measure of widths: its digit is about 1.9 mm wide, after 1.3 mm of padding. */
const MEASURE = { name: 'Calibri', size: 11 }
const columnWidth = (millimeters: number) => Math.round((millimeters / 1.93) * 100) / 100

const INCH = 25.4
const MARGIN = 13 / INCH

const POINTS: Partial<Record<OfficialCell['role'], number>> = { title: 18, year: 11 }

// Points and amounts are numbers; targets and results stay as they were written, also a bare 007.
function drawnValue({ role, field, text }: OfficialCell): string | number {
  const isWritten = role !== 'number' || field === 'target' || field === 'actual'
  return !isWritten && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
}

function styleOf(cell: OfficialCell, layout: OfficialLayout): Style {
  const { role, field } = cell
  const isLong = role === 'text' && LONG_FIELDS.has(field)
  return {
    font: { name: '宋体', size: POINTS[role] ?? fitPoints(cell, layout), bold: role === 'title' },
    lines: role !== 'title' && role !== 'year',
    align: isLong ? 'left' : 'center',
    vertical: 'center',
    wrap: true,
  }
}

/** The grid, cell by cell; what a cell covers beside its first place is empty and looks alike. */
function drawRows(layout: OfficialLayout): WrittenRow[] {
  const grid = Array.from({ length: layout.rows }, (): StyledCell[] => [])
  for (const cell of layout.cells) {
    const style = styleOf(cell, layout)
    for (let row = cell.row; row < cell.row + cell.rows; row++)
      for (let column = cell.column; column < cell.column + cell.columns; column++) {
        const isFirst = row === cell.row && column === cell.column
        const line = grid[row]
        if (line) line[column] = { value: isFirst ? drawnValue(cell) : null, style }
      }
  }
  const heights = measureRows(layout)
  return grid.map((cells, row) => ({ cells, height: heights[row] ?? 0 }))
}

const mergesOf = ({ cells }: OfficialLayout): Range[] =>
  cells.flatMap(({ row, column, rows, columns }) =>
    rows > 1 || columns > 1
      ? [{ top: row + 1, left: column, bottom: row + rows, right: column + columns - 1 }]
      : [],
  )

const formSheet = (layout: OfficialLayout, notice: string | undefined): WrittenSheet => ({
  name: '绩效自评表',
  widths: layout.widths.map(columnWidth),
  gridLines: false,
  merges: mergesOf(layout),
  page: {
    orientation: 'portrait',
    margin: MARGIN,
    centered: true,
    area: { top: 1, left: 0, bottom: layout.rows, right: layout.widths.length - 1 },
    ...(notice ? { header: `&R&9&B${notice}` } : {}),
    footer: '&C&9&P / &N',
  },
  rows: [drawRows(layout)],
})

/** A further sheet beside the form: its name, and rows of which the first is the head. */
export interface Beside {
  name: string
  rows: readonly (readonly (string | number | null)[])[]
}

const besideCell: Style = { wrap: true, vertical: 'top' }
const besideHead: Style = { ...besideCell, font: { bold: true } }

const besideSheet = ({ name, rows }: Beside): WrittenSheet => ({
  name,
  widths: (rows[0] ?? []).map((_, position) => (position === 0 || position === 5 ? 40 : 14)),
  rows: [rows.map((row, nth) => row.map((value) => ({ value, style: nth === 0 ? besideHead : besideCell })))],
})

/** The official form as an .xlsx that prints on A4 portrait; `notice` stands at the head of every page. */
export function writeXlsx(
  form: Form,
  scored: Scored,
  { notice, beside }: { notice?: string | undefined; beside?: Beside | undefined } = {},
): Promise<Buffer> {
  const layout = layOutForm(form, scored)
  return bookFile({
    font: MEASURE,
    sheets: [formSheet(layout, notice), ...(beside ? [besideSheet(beside)] : [])],
  })
}
