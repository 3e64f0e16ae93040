import type { Form, Scored } from '@medelge/appraisal'
import ExcelJS from 'exceljs'
import { layOutForm } from './lay-out-form.ts'
import { fitPoints, measureRows } from './measure-text.ts'
import type { OfficialCell, OfficialLayout } from './official-cell.ts'

// A column of width 1 is one digit of the 11-point default font wide: about 1.9 mm, after 1.3 mm of padding.
const columnWidth = (millimeters: number) => Math.round((millimeters / 1.93) * 100) / 100

const INCH = 25.4
const MARGIN = 13 / INCH

const line = { style: 'thin' as const }
const BORDER = { top: line, left: line, bottom: line, right: line }

const POINTS: Partial<Record<OfficialCell['role'], number>> = { title: 18, year: 11 }

// Points and amounts are numbers; targets and results stay as they were written, also a bare 007.
function drawnValue({ role, field, text }: OfficialCell): string | number {
  const isWritten = role !== 'number' || field === 'target' || field === 'actual'
  return !isWritten && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
}

function draw(sheet: ExcelJS.Worksheet, cell: OfficialCell, layout: OfficialLayout): void {
  const { row, column, rows, columns, role } = cell
  const isLong =
    role === 'text' && (cell.field === 'expected' || cell.field === 'reached' || cell.field === 'reason')
  const isTable = role !== 'title' && role !== 'year'
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) if (isTable) sheet.getCell(r + 1, c + 1).border = BORDER
  if (rows > 1 || columns > 1) sheet.mergeCells(row + 1, column + 1, row + rows, column + columns)
  const drawn = sheet.getCell(row + 1, column + 1)
  drawn.value = drawnValue(cell)
  drawn.font = { name: '宋体', size: POINTS[role] ?? fitPoints(cell, layout), bold: role === 'title' }
  drawn.alignment = { horizontal: isLong ? 'left' : 'center', vertical: 'middle', wrapText: true }
}

function setUpPage(sheet: ExcelJS.Worksheet, layout: OfficialLayout): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: MARGIN, right: MARGIN, top: MARGIN, bottom: MARGIN, header: 0.2, footer: 0.2 },
    printArea: `A1:I${layout.rows}`,
  }
  sheet.headerFooter.oddFooter = '&C&9&P / &N'
  sheet.views = [{ showGridLines: false }]
}

/** A further sheet beside the form: its name, and rows of which the first is the head. */
export interface Beside {
  name: string
  rows: readonly (readonly (string | number | null)[])[]
}

function addBeside(workbook: ExcelJS.Workbook, { name, rows }: Beside): void {
  const sheet = workbook.addWorksheet(name)
  for (const row of rows) sheet.addRow([...row])
  sheet.getRow(1).font = { bold: true }
  sheet.columns.forEach((column, place) => {
    column.width = place === 0 || place === 5 ? 40 : 14
    column.alignment = { wrapText: true, vertical: 'top' }
  })
}

/** The official form as an .xlsx that prints on A4 portrait. */
export async function writeXlsx(form: Form, scored: Scored, beside?: Beside): Promise<Buffer> {
  const layout = layOutForm(form, scored)
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('绩效自评表')
  sheet.columns = layout.widths.map((width) => ({ width: columnWidth(width) }))
  for (const cell of layout.cells) draw(sheet, cell, layout)
  measureRows(layout).forEach((height, index) => {
    sheet.getRow(index + 1).height = height
  })
  setUpPage(sheet, layout)
  if (beside) addBeside(workbook, beside)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
