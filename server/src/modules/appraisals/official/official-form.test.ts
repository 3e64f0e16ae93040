import { readFileSync } from 'node:fs'
import { type Form, nationalScheme, readForm, score } from '@medelge/appraisal'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { layOutForm } from './lay-out-form.ts'
import { readXlsx } from './reading/read-xlsx.ts'
import { writeDocx } from './write-docx.ts'
import { writeXlsx } from './write-xlsx.ts'

const file = new URL('../../../../../demo/data/appraisal-2021.json', import.meta.url)
const reading = readForm(JSON.parse(readFileSync(file, 'utf8')))
if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
const form = reading.value
const scored = score(form, nationalScheme)

async function sheetOf(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer as ExcelJS.Buffer)
  return workbook.worksheets[0] ?? expect.fail('no sheet')
}

test('every place of the grid is covered exactly once', () => {
  const { cells, rows } = layOutForm(form, scored)
  const covered = Array.from({ length: rows }, () => Array(9).fill(0))
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rows; row++)
      for (let column = cell.column; column < cell.column + cell.columns; column++)
        (covered[row] ?? expect.fail('a cell below the form'))[column] += 1
  expect(covered.flat().every((times) => times === 1)).toBe(true)
})

test('the spreadsheet has the official layout: merged labels, groups with their points, total 98.83', async () => {
  const sheet = await sheetOf(await writeXlsx(form, scored))
  const merges = new Set(sheet.model.merges)
  for (const range of ['A1:I1', 'A5:A8', 'A11:A36', 'B12:B32', 'C14:C16', 'B33:B35', 'A37:F37'])
    expect(merges, range).toContain(range)
  expect(sheet.getCell('A11').value).toBe('绩\n效\n指\n标\n（90）')
  expect(sheet.getCell('B12').value).toBe('产出指标\n（50）')
  expect(sheet.getCell('H6').value).toBe('99.82%')
  expect([sheet.getCell('G37').value, sheet.getCell('H37').value]).toEqual([100, 98.83])
  expect(sheet.getCell('D12').font.name).toBe('宋体')
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'portrait',
    fitToWidth: 1,
    printArea: 'A1:I37',
  })
})

test('what was written reads back: same rows, same scores, same findings on the scores', async () => {
  const back = await readXlsx(await writeXlsx(form, scored))
  const known = ({ indicators, budget, ...head }: Form) => ({
    ...head,
    budget: budget.map(({ printedScore: _, ...row }) => row),
    indicators: indicators.map(({ kind: _, ...indicator }) => indicator),
  })
  expect(known(back)).toEqual(known(form))
  expect(score(back, nationalScheme)).toMatchObject({ total: 98.83, grade: '优', groups: scored.groups })
})

test('a change of one result changes the form', async () => {
  const more = form.indicators.map((one) =>
    one.code === '16' ? { ...one, actual: { value: 600, unit: '人次', text: '600人次' } } : one,
  )
  const changed = { ...form, indicators: more }
  const sheet = await sheetOf(await writeXlsx(changed, score(changed, nationalScheme)))
  expect(sheet.getCell('H37').value).toBe(99.98)
})

test('the document is a whole .docx with the fixed wording', async () => {
  const bytes = await writeDocx(form, scored)
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  expect(bytes.length).toBeGreaterThan(5000)
})

test('a form without budget rows, reasons and results is drawn too', async () => {
  const bare: Form = {
    ...form,
    budget: [],
    indicators: form.indicators.map((one) => ({ ...one, actual: null })),
  }
  const empty = score(bare, nationalScheme)
  const sheet = await sheetOf(await writeXlsx(bare, empty))
  expect(sheet.getCell(`H${sheet.rowCount}`).value).toBe(0)
  expect((await writeDocx(bare, empty)).length).toBeGreaterThan(5000)
})

test('texts no file format can hold, formulas and endless texts do no harm', async () => {
  const wild: Form = {
    ...form,
    project: '=1+1\u0000\u0008\ud800',
    objective: { expected: '目标'.repeat(5000), actual: '第一段\r\n第二段' },
  }
  const sheet = await sheetOf(await writeXlsx(wild, scored))
  expect(sheet.getCell('C3').value).toBe('=1+1')
  expect(Math.max(...Array.from({ length: 37 }, (_, row) => sheet.getRow(row + 1).height))).toBe(409)
  expect((await readXlsx(await writeXlsx(wild, scored))).objective.actual).toBe('第一段\n第二段')
  expect((await writeDocx(wild, scored)).length).toBeGreaterThan(5000)
})
