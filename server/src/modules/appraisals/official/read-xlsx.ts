import type { Form } from '@medelge/appraisal'
import ExcelJS from 'exceljs'
import { readSheetForm } from './read-sheet-form.ts'
import { readGrid } from './sheet-grid.ts'
import { type SheetProblem, UnreadableSheet } from './sheet-problem.ts'

async function openWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer as ExcelJS.Buffer)
  } catch {
    throw new UnreadableSheet([{ code: 'not-a-workbook', values: {} }])
  }
  return workbook
}

/**
 * Reads an official-layout .xlsx, produced here or typed by hand, back into a form: merged cells, shifted columns,
 * extra heading rows and full-width digits are understood. Throws UnreadableSheet with every problem and its cell.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Form> {
  const workbook = await openWorkbook(bytes)
  const found: SheetProblem[][] = []
  for (const sheet of workbook.worksheets) {
    const reading = readSheetForm(readGrid(sheet))
    if (reading.ok) return reading.value
    found.push(reading.problems)
  }
  // The sheet that came nearest speaks for the file: one with a table rather than one without.
  const nearest = found.find((problems) => problems.every(({ code }) => code !== 'no-indicator-table'))
  throw new UnreadableSheet(nearest ?? found[0] ?? [{ code: 'no-indicator-table', values: {} }])
}
