import { expect, test } from 'vitest'
import { formOf, formRows, money, problemsOf, put, type Row, title, workbook } from '../sheet.fixture.ts'

const [head = [], row = []] = money
const read = async (rows: readonly Row[]) => {
  const { form, remarks } = await formOf(workbook({ rows }))
  return { unit: form.budgetUnit, budget: form.budget, codes: remarks.map(({ code }) => code), remarks }
}
const bareHead = ['项目资金', ...head.slice(1)]

test.each<[string, Row[], string]>([
  ['单位：元', put(title, 'H2', '单位：元'), '元'],
  ['金额单位：元', put(title, 'H2', '金额单位：元'), '元'],
  ['（单位：元）', put(title, 'I3', '（单位：元）'), '元'],
  ['单位：人民币元', put(title, 'I3', '金额单位：人民币元'), '元'],
  ['单位:万元', put(title, 'H2', '单位:万元'), '万元'],
])('the unit of money is read: %s', async (_, top, unit) => {
  const said = await read(formRows({ title: top, money: [bareHead, row] }))
  expect([said.unit, said.codes]).toEqual([unit, []])
})

test.each([
  ['项目资金（元）', '元'],
  ['项目资金/元', '元'],
  ['项目资金（单位：万元）', '万元'],
  ['项目资金 （万 元）', '万元'],
])('the unit of money stands in its heading: %s', async (label, unit) => {
  const said = await read(formRows({ money: [[label, ...head.slice(1)], row] }))
  expect([said.unit, said.codes]).toEqual([unit, []])
})

test('a unit in the name of an indicator is not that of the money; without one it is told which was taken', async () => {
  const said = await read(put(formRows({ money: [bareHead, row] }), 'D8', '补贴标准（元）'))
  expect([said.unit, said.codes]).toEqual(['万元', ['unit-assumed']])
})

test('amounts may carry their unit; one of another unit is refused by its cell', async () => {
  const carrying = put(
    put(put(formRows({ money: [bareHead, row] }), 'D6', '40元'), 'E6', '50元'),
    'F6',
    '45元',
  )
  expect(await read(carrying)).toMatchObject({ unit: '元', codes: [] })
  const mixed = put(formRows({ money: [['项目资金（元）', ...head.slice(1)], row] }), 'F6', '45万元')
  expect(await problemsOf(workbook({ rows: mixed }))).toEqual([
    '单元格 F6 写的是“万元”，表上的金额单位是“元”，请统一',
  ])
})

test.each(['千元', '百万元', '亿元'])('amounts in %s stay as they were written, to the fen', async (unit) => {
  const exact = row.map((cell, at) => (at === 4 ? 1234.56789 : at === 5 ? 1111.11101 : cell))
  const said = await read(formRows({ money: [[`项目资金（${unit}）`, ...head.slice(1)], exact] }))
  expect([said.unit, said.codes, said.budget[0]]).toEqual([
    unit,
    [],
    expect.objectContaining({ fullYear: 1234.56789, executed: 1111.11101 }),
  ])
  const carried = put(formRows({ money: [bareHead, row] }), 'F6', `45${unit}`)
  expect((await read(put(put(carried, 'D6', `40${unit}`), 'E6', `50${unit}`))).unit).toBe(unit)
})

test('sources without a row for the whole are summed, and that is told', async () => {
  const lines = [row.with(2, '基本支出'), ['', '', '项目支出', 0.1, 0.2, 0.2, '', '', '']]
  const said = await read(formRows({ money: [head, ...lines] }))
  expect([said.codes, said.budget[0]]).toEqual([
    ['total-summed'],
    { role: 'total', item: '年度资金总额', weight: 10, initial: 40.1, fullYear: 50.2, executed: 45.2 },
  ])
})

test.each(['总额', '年度资金总额', '资金总额：', '合计', '项目总投入', ''])(
  'the row of money is read whatever it is called: %s',
  async (item) => {
    const { budget } = await read(
      formRows({ money: [head, row.map((cell, at) => (at === 2 ? item : cell))] }),
    )
    expect(budget).toMatchObject([
      { role: 'total', fullYear: 50, executed: 45, printedRate: 90, printedScore: 9 },
    ])
  },
)

test('parts stand above or below their total', async () => {
  const part = ['', '', '其中：财政拨款', 30, 40, 35, '—', '—', '—']
  const other = ['', '', '其他资金', 10, 10, 10, '', '', '']
  for (const lines of [
    [row, part, other],
    [part, other, row.with(2, '资金合计')],
  ]) {
    const { budget } = await read(formRows({ money: [head, ...lines] }))
    expect(budget.filter(({ role }) => role === 'total')).toMatchObject([{ fullYear: 50 }])
    expect(budget).toHaveLength(3)
  }
})

test.each<[string | number, number, string[]]>([
  [0.9, 90, ['rate-as-share']],
  ['0.9', 90, ['rate-as-share']],
  ['90%', 90, []],
  [90, 90, []],
  [0.7, 0.7, []],
])('a rate of %j is %d percent', async (rate, percent, codes) => {
  const said = await read(put(formRows(), 'H6', rate))
  expect([said.budget[0]?.printedRate, said.codes]).toEqual([percent, codes])
})

test('without a budget of the whole year that of its beginning is taken, and told', async () => {
  const without = (line: Row) => line.filter((_, at) => at !== 4)
  const said = await read(formRows({ money: [without(head), without(row)] }))
  expect([said.budget[0]?.fullYear, said.codes]).toEqual([40, ['full-year-from-initial']])
})

test('headings of money on two rows are read', async () => {
  const upper = ['项目资金（万元）', '', '', '预算情况', '', '执行情况', '', '', '']
  const said = await read(formRows({ money: [upper, head.with(0, ''), row] }))
  expect(said.budget).toMatchObject([{ initial: 40, fullYear: 50, executed: 45 }])
})

test('a block of money that gives no row is told by its cell', async () => {
  const said = await read(formRows({ money: [['项目资金（万元）', '', '', '见附表']] }))
  expect([said.budget, said.remarks[0]]).toEqual([[], { code: 'money-unread', values: { cell: 'A5' } }])
})

test('amounts may stand beside their labels, as in the form of 2018', async () => {
  const lines = [
    ['项目资金（万元）', '预算数：', 50, '执行数：', 45, '执行率：', '90%'],
    ['', '其中：财政拨款', 40, '其中：财政拨款', 35],
    ['', '其他资金', 10, '其他资金', 10],
  ]
  for (const merges of [[], ['A5:A7', 'F5:F7', 'G5:G7']]) {
    const { form, told } = await formOf(workbook({ rows: formRows({ money: lines }), merges }))
    expect([
      form.budget.map(({ role, item, fullYear, executed }) => [role, item, fullYear, executed]),
      told,
    ]).toEqual([
      [
        ['total', '年度资金总额', 50, 45],
        ['part', '其中：财政拨款', 40, 35],
        ['part', '其他资金', 10, 10],
      ],
      [],
    ])
    expect(form.budget[0]?.printedRate).toBe(90)
  }
})

test('the points of the execution stand in its label where no column has them', async () => {
  const lines = [
    [
      '预算执行情况（万元）（20分）',
      '',
      '预算数（A）',
      '执行数（B）',
      '执行率（B/A）',
      '得分（20分*执行率）',
    ],
    ['', '年度财政资金总额', 50, 45, '90%', 18],
    ['', '其中：省级', 50, 45, '90%', ''],
  ]
  const said = await read(formRows({ money: lines }))
  expect(said).toMatchObject({
    unit: '万元',
    codes: [],
    budget: [{ weight: 20, printedScore: 18 }, { weight: null }],
  })
})

test('the money of a department’s tasks is theirs, and not the form’s', async () => {
  const tasks = [
    ['年度主要任务', '任务名称', '主要内容', '完成情况', '预算数（万元）', '执行数（万元）'],
    ['', '航标', '维护', '完成', 60, 58],
    ['年度总体目标', '预期目标', '', '', '', '实际完成情况'],
    ['', '保通航', '', '', '', '通航正常'],
  ]
  const { form, told } = await formOf(workbook({ rows: formRows({ money: tasks }) }))
  expect([form.budget, form.tasks, form.objective, told]).toEqual([
    [],
    [{ name: '航标', content: '维护', done: '完成', budget: 60, executed: 58 }],
    { expected: '保通航', actual: '通航正常' },
    [],
  ])
})

test('amounts and labels may share their cells', async () => {
  const cells = ['预算数：50', '执行数：45万元', '执行率：90%', '得分：9']
  for (const line of [cells, [cells.join('，')]]) {
    const said = await read(formRows({ money: [['资金执行（10分）（万元）', ...line]] }))
    expect(said).toMatchObject({
      codes: [],
      budget: [{ role: 'total', fullYear: 50, executed: 45, weight: 10, printedRate: 90, printedScore: 9 }],
    })
  }
  const other = formRows({ money: [['资金（万元）', '预算数：50', '执行数：450000元']] })
  expect(await problemsOf(workbook({ rows: other }))).toEqual([
    '单元格 C5 写的是“元”，表上的金额单位是“万元”，请统一',
  ])
})
