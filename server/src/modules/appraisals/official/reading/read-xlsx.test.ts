import { score, twentyEightyScheme } from '@medelge/appraisal'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { readXlsx } from './read-xlsx.ts'
import { describeSheet, UnreadableSheet } from './sheet-problem.ts'

type Rows = (string | number | Date | null)[][]

// A form as an office types it: two heading rows too many, a column to the left, levels merged or left empty,
// full-width digits, a percentage and a date as spreadsheet values, a column nobody asked for.
const typed: Rows = [
  ['', '附件2'],
  ['', '２０２２年度项目支出绩效自评表'],
  ['', '填报日期：2023年2月'],
  ['', '项目名称', '', '科普经费', '', '', '', '', ''],
  ['', '主管部门', '', '某市科学技术协会', '', '实施单位', '某市科学技术协会', '', ''],
  ['', '项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '', '年度资金总额', 104, 104, 103.97, 20, 0.9997, 19],
  ['', '', '其中:财政拨款', '１０４', '104', '103.97', '—', '—', '—'],
  ['', '年度总体目标', '预期目标', '', '', '实际完成情况'],
  ['', '', '提高科学素质', '', '', '已提高'],
  [
    '',
    '绩效指标',
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '全年实际完成值',
    '分值',
    '得分',
    '备注',
    '偏差原因分析',
  ],
  ['', '', '产出指标', '数量指标', '公众号发文', '不少于８００篇', '８００篇', 20, 20, '', ''],
  ['', '', '', '', '专题活动', '１０场', '9场', 20, 17, '', '疫情'],
  ['', '', '', '时效指标', '全国科普日', '9月底前', new Date(Date.UTC(2022, 8, 17)), 20, 20, '', ''],
  ['', '', '满意度指标', '服务对象满意度', '受众满意度', '≥90%', 0.935, 20, 20, '', ''],
  ['', '总分', '', '', '', '', '', 100, 96],
]

async function bookOf(rows: Rows, shape?: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('说明').addRow(['请在第二页填写'])
  const sheet = workbook.addWorksheet('Sheet2')
  for (const row of rows) sheet.addRow(row)
  shape?.(sheet)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const asTyped = () =>
  bookOf(typed, (sheet) => {
    sheet.mergeCells('B2:K2')
    sheet.mergeCells('D4:I4')
    sheet.mergeCells('B6:B8')
    sheet.mergeCells('C12:C14')
    sheet.getCell('H7').numFmt = '0.00%'
    sheet.getCell('G15').numFmt = '0.0%'
    sheet.getCell('H7').value = 0.9997
  })

test('a form typed by hand is read', async () => {
  const form = await readXlsx(await asTyped())
  expect(form).toMatchObject({
    title: '项目支出绩效自评表',
    year: 2022,
    project: '科普经费',
    department: '某市科学技术协会',
    unit: '某市科学技术协会',
    budgetUnit: '万元',
    objective: { expected: '提高科学素质', actual: '已提高' },
    printedTotal: 96,
  })
  expect(form.budget).toEqual([
    {
      role: 'total',
      item: '年度资金总额',
      initial: 104,
      fullYear: 104,
      executed: 103.97,
      weight: 20,
      printedRate: 99.97,
      printedScore: 19,
    },
    { role: 'part', item: '其中:财政拨款', initial: 104, fullYear: 104, executed: 103.97, weight: null },
  ])
  expect(form.indicators.map(({ level1, level2, level3 }) => [level1, level2, level3])).toEqual([
    ['产出指标', '数量指标', '公众号发文'],
    ['产出指标', '数量指标', '专题活动'],
    ['产出指标', '时效指标', '全国科普日'],
    ['满意度指标', '服务对象满意度', '受众满意度'],
  ])
  expect(form.indicators[0]).toMatchObject({ target: { value: 800 }, actual: { value: 800 } })
  expect(form.indicators[2]?.actual).toMatchObject({ value: 9, unit: '月' })
  expect(form.indicators[3]?.actual).toMatchObject({ value: 93.5, unit: '%' })
})

test('the errors of the typed form are found after reading it', async () => {
  const scored = score(await readXlsx(await asTyped()), twentyEightyScheme)
  const refused = scored.findings
    .filter(({ severity }) => severity === 'refuse')
    .map(({ row, code }) => `${row} ${code}`)
  expect(refused).toEqual(['execution printed-score-not-from-formula', '2 printed-score-not-from-formula'])
})

const problemsOf = async (bytes: Uint8Array) => {
  const error = await readXlsx(bytes).catch((thrown: unknown) => thrown)
  if (!(error instanceof UnreadableSheet)) throw new Error('the file was read')
  return error.problems.map((problem) => describeSheet(problem, 'zh-CN'))
}

test('headings of two rows, headings repeated on the next page and subtotals are no indicators', async () => {
  const heading = typed[10] ?? []
  const subtotal = ['', '', '产出指标', '', '小计', '', '', 60, 57]
  const long = [...typed.slice(0, 11), heading, ...typed.slice(11, 14), heading, subtotal, ...typed.slice(14)]
  expect((await readXlsx(await bookOf(long))).indicators).toHaveLength(4)
})

test('a file that is no workbook says so', async () => {
  const said = ['不是 .xlsx 工作簿，请用 Excel 或 WPS 另存为 .xlsx 后再试']
  expect(await problemsOf(new TextEncoder().encode('title,year'))).toEqual(said)
  expect(await problemsOf(new Uint8Array())).toEqual(said)
})

test('a workbook without the table says which headings to keep', async () => {
  expect(await problemsOf(await bookOf([['通讯录'], ['姓名', '单位']]))).toEqual([
    '找不到绩效指标表，请保留表头“三级指标、年度指标值、实际完成值、分值”',
  ])
})

test('a cell that should hold a number is named', async () => {
  const wrong = typed.map((row, index) => (index === 12 ? row.with(7, '二十') : row))
  expect(await problemsOf(await bookOf(wrong))).toContain('单元格 H13 的“分值”应为数字，现为“二十”，请改正')
})

test('a missing column is named', async () => {
  const wrong = typed.map((row, index) => (index === 10 ? row.with(6, '') : row))
  expect(await problemsOf(await bookOf(wrong))).toEqual(['绩效指标表缺少表头“实际完成值”，请补上该列'])
})

test('a cell whose value the file does not hold is named, and is no empty one', async () => {
  const bytes = await bookOf(typed, (sheet) => {
    sheet.getCell('G13').value = { formula: 'SUM(H13:I13)' } as ExcelJS.CellFormulaValue
    sheet.getCell('K13').value = { formula: 'X1', result: { error: '#REF!' } } as ExcelJS.CellFormulaValue
  })
  const problems = await readXlsx(bytes).then(
    () => [],
    (error: unknown) => (error instanceof UnreadableSheet ? error.problems : []),
  )
  expect(problems.map(({ code, values }) => [code, values.cell])).toEqual([
    ['formula-without-result', 'G13'],
    ['formula-wrong', 'K13'],
  ])
})
