import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import {
  chosen,
  formOf,
  formRows,
  headings,
  indicators,
  put,
  type Row,
  title,
  workbook,
} from './sheet.fixture.ts'
import { describeSheet } from './sheet-problem.ts'

const other = formRows({ title: put(title, 'B3', '浮标项目') })
const said = async (bytes: Promise<Buffer>, number?: number) => {
  const { form, remarks } = await formOf(bytes, number)
  return [form.project, ...remarks.map((one) => describeSheet(one, 'zh-CN'))]
}

test('of two sheets the first is read, and the other is told; the second is read where it is asked for', async () => {
  const book = workbook({ name: '甲', rows: formRows() }, { name: '乙', rows: other })
  expect(await said(book)).toEqual([
    '河湾县灯塔项目',
    '文件里有 2 张自评表，读的是第 1 张：工作表“甲”第 1–11 行，河湾县灯塔项目（2023年度）',
    '没有读第 2 张：工作表“乙”第 1–11 行，浮标项目（2023年度）',
  ])
  expect((await said(book, 2))[0]).toBe('浮标项目')
  expect(await chosen(book, 3)).toMatchObject({
    problems: [{ code: 'no-such-form', values: { number: '3', count: '2' } }],
  })
})

test('two forms on one sheet are two', async () => {
  for (const between of [[], [[], ['附件2']]]) {
    const book = workbook({ rows: [...formRows(), ...between, ...other] })
    const [one, two] = [await formOf(book, 1), await formOf(book, 2)]
    expect([one.form.project, two.form.project]).toEqual(['河湾县灯塔项目', '浮标项目'])
    expect([one.form.indicators.length, two.form.indicators.length]).toEqual([3, 3])
    expect(two.form).toMatchObject({
      year: 2023,
      unit: '河湾县灯塔站',
      budget: [{ executed: 45 }],
      printedTotal: 99,
    })
  }
})

const beside = (left: readonly Row[], right: readonly Row[], gap: number): Row[] =>
  left.map((row, at) => [
    ...Array.from({ length: 9 + gap }, (_, column) => row[column] ?? ''),
    ...(right[at] ?? []),
  ])

test.each([0, 1, 2])('two forms side by side are two, %d columns apart', async (gap) => {
  const both = workbook({ rows: beside(formRows(), other, gap) })
  const [one, two] = [await formOf(both, 1), await formOf(both, 2)]
  expect([one.form.project, two.form.project]).toEqual(['河湾县灯塔项目', '浮标项目'])
  expect({ ...two.form, project: '' }).toEqual({ ...one.form, project: '' })
  expect(one.form).toEqual((await formOf(workbook({ rows: formRows() }))).form)
  expect(one.told).toEqual(['one-of-several', 'other-form'])
})

test('a title merged over both is that of both, and three are three', async () => {
  const untitled = put(other, 'A1', '')
  const two = beside(formRows(), untitled, 0)
  const three = two.map((row, at) => [
    ...Array.from({ length: 18 }, (_, column) => row[column] ?? ''),
    ...(untitled[at] ?? []),
  ])
  const book = workbook({ rows: three, merges: ['A1:AA1'] })
  const forms = [await formOf(book, 1), await formOf(book, 2), await formOf(book, 3)]
  expect(forms.map(({ form }) => `${form.title} ${form.project}`)).toEqual([
    '项目支出绩效自评表 河湾县灯塔项目',
    '项目支出绩效自评表 浮标项目',
    '项目支出绩效自评表 浮标项目',
  ])
})

test('headings that stand twice in one table are one table', async () => {
  const doubled = headings.with(0, '指标名称')
  const { told } = await formOf(workbook({ rows: formRows({ head: [doubled] }) }))
  expect(told).not.toContain('one-of-several')
})

test('hidden columns and rows that were read are told', async () => {
  const book = workbook({ rows: formRows() })
  expect((await formOf(book)).told).toEqual([])
  const hidden = await hide(await book)
  expect((await formOf(hidden)).remarks.map((one) => describeSheet(one, 'zh-CN'))).toEqual([
    '第 6 行是隐藏的，也读了：C6“年度资金总额”',
    'H 列是隐藏的，也读了',
  ])
})

test('comments and text boxes are told by their cells', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(await workbook({ rows: formRows() })).buffer as ExcelJS.Buffer)
  const [sheet] = book.worksheets
  if (sheet) sheet.getCell('E8').note = '原定 6 座，年中调整'
  const { told, remarks } = await formOf(Buffer.from(await book.xlsx.writeBuffer()))
  expect(told).toEqual(['comments-unread'])
  expect(remarks.map((one) => describeSheet(one, 'zh-CN'))).toEqual([
    '工作表“自评表”的批注没有读：E8“原定 6 座，年中调整”',
  ])
})

async function hide(bytes: Buffer): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer as ExcelJS.Buffer)
  const [sheet] = book.worksheets
  if (sheet) {
    sheet.getRow(6).hidden = true
    sheet.getColumn(8).hidden = true
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

test('a second form without a title begins at its project', async () => {
  const book = workbook({ rows: [...formRows(), ...other.slice(2)] })
  expect((await formOf(book, 1)).form.indicators).toHaveLength(3)
  expect(await chosen(book, 2)).toMatchObject({ problems: [{ code: 'year-missing' }] })
})

test('headings that the next page repeats begin no other form', async () => {
  const [first = [], ...rest] = indicators
  const { form, told } = await formOf(
    workbook({ rows: formRows({ indicators: [first, headings, ...rest] }) }),
  )
  expect([form.indicators.length, told]).toEqual([3, []])
})

test('the first form that can be read is read, and the one before it is told', async () => {
  const broken = put(formRows(), 'G8', '五十')
  const [project, ...told] = await said(workbook({ name: '坏', rows: broken }, { name: '好', rows: other }))
  expect([project, told.length]).toEqual(['浮标项目', 2])
  expect(told[1]).toContain('没有读第 1 张：工作表“坏”')
})

test('sheets that hold no form, or are hidden, are told', async () => {
  const book = workbook(
    { name: '说明', rows: [['请照此填写']] },
    { name: '自评表', rows: formRows() },
    { name: '旧表', rows: other, hidden: true },
  )
  expect(await said(book)).toEqual([
    '河湾县灯塔项目',
    '工作表“说明”里没有绩效指标表，没有读',
    '工作表“旧表”是隐藏的，没有读',
  ])
})
