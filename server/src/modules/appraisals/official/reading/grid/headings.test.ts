import { expect, test } from 'vitest'
import { formOf, formRows, headings, indicators, money, type Row, workbook } from '../sheet.fixture.ts'
import { names } from './heading-words.fixture.ts'

const usual = await formOf(workbook({ rows: formRows() }))

const atTop = (row: Row, cell: number, word: string): Row[] => [
  row.map((text, at) => (at === cell ? word : text)),
]

test('an ordinary form is read without a word', () => {
  expect(usual.told).toEqual([])
  expect(usual.form).toMatchObject({
    year: 2023,
    project: '河湾县灯塔项目',
    budgetUnit: '万元',
    printedTotal: 99,
  })
})

test.each(Object.entries(names).flatMap(([at, words]) => words.map((word) => [word, Number(at)] as const)))(
  'the heading %j is known',
  async (word, at) => {
    const { form, told } = await formOf(workbook({ rows: formRows({ head: atTop(headings, at, word) }) }))
    expect([form, told]).toEqual([usual.form, []])
  },
)

const ofMoney: Record<number, string[]> = {
  3: ['年初预算', '年初预算数（A）', '批复预算数', '年初批复预算', '初始预算数', '年初安排数'],
  4: [
    '调整后预算数',
    '全年预算数（B）',
    '预算数',
    '调整预算数',
    '年度预算',
    '预算金额',
    '计划金额',
    '安排资金',
    '全年预算',
    '全年预算（调整）数',
  ],
  5: [
    '预算执行数',
    '执行数',
    '实际支出数',
    '全年支出数',
    '执行金额',
    '全年执行数（C）',
    '资金使用数',
    '累计支出',
    '决算数',
  ],
  6: ['权重', '标准分', '执行率权重', '预算执行率分值'],
  7: ['预算执行率', '执行率（C/B）', '支出进度', '执行率%'],
  8: ['自评得分', '执行率得分'],
}

test.each(Object.entries(ofMoney).flatMap(([at, words]) => words.map((word) => [word, Number(at)] as const)))(
  'the heading %j of the money is known',
  async (word, at) => {
    const [head = [], row = []] = money
    const { form, told } = await formOf(
      workbook({ rows: formRows({ money: [...atTop(head, at, word), row] }) }),
    )
    expect([form, told]).toEqual([usual.form, []])
  },
)

test.each([
  '指标解释',
  '指标值类型',
  '指标值设定依据',
  '得分说明',
  '得分系数',
  '分值依据',
  '1-6月完成率',
  '评分标准',
  '完成比例',
])('a column called %s is none of those that are read, and is told', async (word) => {
  const wider = (row: Row, text: string) => [...row.slice(0, 4), text, ...row.slice(4)]
  const rows = formRows({
    head: [wider(headings, word)],
    indicators: indicators.map((row) => wider(row, '说明')),
    total: [wider(['总分', '', '', '', '', '', 100, 99], '')],
  })
  const { form, remarks } = await formOf(workbook({ rows }))
  expect(form).toEqual(usual.form)
  expect(remarks).toMatchObject([
    { code: 'column-unread', values: { cell: 'E7', heading: word, count: '3' } },
  ])
})
