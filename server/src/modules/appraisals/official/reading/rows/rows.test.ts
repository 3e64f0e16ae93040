import { nationalScheme, score } from '@medelge/appraisal'
import { expect, test } from 'vitest'
import { formOf, formRows, indicators, problemsOf, put, type Row, title, workbook } from '../sheet.fixture.ts'

const [first = [], second = [], third = []] = indicators
const namesOf = async (rows: readonly Row[], merges: string[] = []) => {
  const { form, remarks } = await formOf(workbook({ rows, merges }))
  return { names: form.indicators.map(({ level3 }) => level3), total: form.printedTotal, remarks, form }
}
const usual = indicators.map((row) => String(row[3]))
const renamed = (row: Row, at: number, text: string): Row =>
  row.map((cell, position) => (position === at ? text : cell))

test.each(['合计维护次数', '总计费用', '总分排名', '小计数量'])(
  'an indicator, a target or a reason may begin with the word of a total: %s',
  async (word) => {
    for (const at of [3, 4, 8]) {
      const lines = [first, renamed([...second, ''], at, word), third]
      expect((await namesOf(formRows({ indicators: lines }))).names).toHaveLength(3)
    }
  },
)

test.each<[string, Row, string[]]>([
  ['总分', ['总分', '', '', '', '', '', 100, 99], []],
  ['合计', ['', '合计', '', '', '', '', 100, 99], []],
  ['over the targets', ['总 分', '', '', '', '', '', 100, 99], ['A11:F11']],
  ['自评总分', ['自评总分', '', '', '', '', '', '', 99], []],
  ['in its label', ['总分：99分'], ['A11:I11']],
  ['beside its label', ['总得分', '', '99'], []],
  ['with its points in brackets', ['总分（100分）', '', '', '', '', '', '', '99分'], []],
])('the total is read: %s', async (_, row, merges) => {
  expect(await namesOf(formRows({ total: [row] }), merges)).toMatchObject({
    names: usual,
    total: 99,
    remarks: [],
  })
})

test('a total in the middle is a subtotal, and nothing below it is lost', async () => {
  const lines = [
    first,
    ['', '合计', '', '', '', '', 50, 50],
    second,
    ['', '', '小计', '', '', '', 30, 30],
    third,
  ]
  const read = await namesOf(formRows({ indicators: lines }))
  expect(read).toMatchObject({ names: usual, total: 99 })
  expect(read.remarks.map(({ code, values }) => [code, values.rows])).toEqual([['subtotals', '9、11']])
})

test('a total and a grade may stand in the head', async () => {
  const head = (value: string): Row[] => [...title, ['自评总分', value, '', '自评等级', '优']]
  const { form, told } = await formOf(workbook({ rows: formRows({ title: head('99分'), total: [] }) }))
  expect([form.printedTotal, form.printedGrade, told]).toEqual([99, '优', []])
  expect(await problemsOf(workbook({ rows: formRows({ title: head('98') }) }))).toEqual([
    '有两个总分：B5 是 98，H12 是 99，请只留一个',
  ])
})

test('two totals that differ are refused by their cells, two that agree are one', async () => {
  const rows = (other: number) =>
    workbook({
      rows: formRows({
        total: [
          ['总分', '', '', '', '', '', 100, 99],
          ['总计', '', '', '', '', '', 100, other],
        ],
      }),
    })
  expect(await problemsOf(rows(97))).toEqual(['有两个总分：H11 是 99，H12 是 97，请只留一个'])
  expect((await formOf(rows(99))).form.printedTotal).toBe(99)
})

test.each<[string, Row[]]>([
  [
    'above the total',
    [
      ['合计', '', '', '', '', '', 90, 90],
      ['总得分', '', '', '', '', '', '', 99],
    ],
  ],
  [
    'below it',
    [
      ['总得分', '', '', '', '', '', '', 99],
      ['合计', '', '', '', '', '', 90, 90],
    ],
  ],
])('a sum of the indicators alone, %s, is a subtotal', async (_, total) => {
  const read = await namesOf(formRows({ total }))
  expect([read.total, read.remarks.map(({ code }) => code)]).toEqual([99, ['subtotals']])
})

test('a sum of the indicators alone is no total where it stands alone either', async () => {
  const read = await namesOf(formRows({ total: [['合计', '', '', '', '', '', 90, 90]] }))
  expect([read.total, read.remarks.map(({ code }) => code)]).toEqual([undefined, ['subtotals']])
})

test('every level may have its points in a column: those of the indicators count, the others are held against them', async () => {
  const head: Row = ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '指标值', '完成值', '得分']
  const lines = (first: number, second: number): Row[] => [
    ['产出', first, '数量', second, '灯塔数量', 30, '≥4座', '4座', 30],
    ['', '', '', '', '灯船数量', 20, '≥2艘', '2艘', 20],
    ['效益', 40, '社会', 40, '通航船只', 40, '≥300艘', '320艘', 40],
  ]
  const merges = ['A8:A9', 'B8:B9', 'C8:C9', 'D8:D9']
  const sums: Row[] = [['合计', 90, '', 90, '', 90, '', '', 90]]
  const of = async (first: number, second: number, ranges: string[]) => {
    const rows = formRows({ head: [head], indicators: lines(first, second), total: sums })
    const { form, told } = await formOf(workbook({ rows, merges: ranges }))
    return [form.indicators.map(({ weight }) => weight), score(form, nationalScheme).findings, told]
  }
  for (const ranges of [merges, []]) {
    const [weights, findings, told] = await of(50, 50, ranges)
    expect([weights, told]).toEqual([[30, 20, 40], ['subtotals']])
    expect(JSON.stringify(findings)).not.toContain('level-weights-do-not-sum')
    expect(JSON.stringify((await of(45, 50, ranges))[1])).toContain('level-weights-do-not-sum')
    expect(JSON.stringify((await of(50, 45, ranges))[1])).toContain('level-weights-do-not-sum')
  }
})

test.each([[['A7:B7']], [[]]])(
  '指标名称 over two columns names the first level and the indicator',
  async (merges) => {
    const head = ['指标名称', '', '年度指标值', '实际完成值', '分值', '得分']
    const lines = indicators.map((row) => [row[1] ?? '', ...row.slice(3)])
    const read = await namesOf(formRows({ head: [head], indicators: lines, total: [] }), merges)
    expect(read.form.indicators.map(({ level1, level3 }) => `${level1} ${level3}`)).toEqual(
      indicators.map((row) => `${row[1]} ${row[3]}`),
    )
    expect(read.remarks).toEqual([])
  },
)

test.each(['……', '…', '...', '/', '—', '无', '指标3', '指标2：', '×'])(
  'a row left as %s is passed over and told',
  async (mark) => {
    const unused = [
      ['', '产出指标', '质量指标', mark, '', '', '', ''],
      ['', '产出指标', '质量指标', mark, '/', '/', '/', '/'],
      ['', '产出指标', '质量指标', mark, '……', '……', '……', '……'],
    ]
    const read = await namesOf(formRows({ indicators: [first, ...unused, second, third] }))
    expect(read.names).toEqual(usual)
    expect(read.remarks.map(({ code, values }) => [code, values.rows])).toEqual([
      ['rows-unused', '9、10、11'],
    ])
  },
)

test('a row with points and no name, or a name and no points, is refused by its cell', async () => {
  const bare = [['', '产出指标', '', '', '≥1座', '1座', 5, 5]]
  expect(await problemsOf(workbook({ rows: formRows({ indicators: [first, ...bare, second] }) }))).toEqual([
    '单元格 D9 的“三级指标”是空的，请填写',
  ])
  expect(await problemsOf(workbook({ rows: put(formRows(), 'G9', '') }))).toEqual([
    '单元格 G9 的“分值”是空的，请填写',
  ])
})

test('a row named only on its second level is that indicator', async () => {
  const read = await namesOf(put(formRows(), 'D10', ''))
  expect(read.names).toEqual([...usual.slice(0, 2), '服务对象满意度指标'])
  expect(read.remarks[0]).toEqual({
    code: 'name-from-level2',
    values: { cell: 'D10', value: '服务对象满意度指标' },
  })
})

test('points shared by several indicators are refused once, by the cells they are merged over', async () => {
  const lines = [first, ['', '产出指标', '数量指标', '浮标数量', '≥2个', '2个', '', ''], second, third]
  const rows = formRows({ indicators: lines })
  expect(await problemsOf(workbook({ rows, merges: ['G8:G9', 'H8:H9'] }))).toEqual([
    '单元格 G8:G9 的“分值”由 2 条指标合用，请取消合并，每条指标各填分值',
  ])
  const scored = put(put(rows, 'G8', 25), 'G9', 25)
  const { form, remarks } = await formOf(workbook({ rows: scored, merges: ['H8:H9'] }))
  expect(form.indicators.slice(0, 2).map(({ printedScore }) => printedScore)).toEqual([undefined, undefined])
  expect(remarks).toEqual([{ code: 'score-merged', values: { cell: 'H8:H9', rows: '2', heading: '得分' } }])
})

test('an indicator that takes two rows of the sheet is one', async () => {
  const rows = formRows({ indicators: [first, [], second, third] })
  const whole = ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map((letter) => `${letter}8:${letter}9`)
  expect((await namesOf(rows, whole)).names).toEqual(usual)
})

test('levels are merged or left empty below their first row', async () => {
  const lines = [first, ['', '', '', '浮标数量', '≥2个', '2个', 5, 5], second, third]
  for (const merges of [[], ['B8:B9', 'C8:C9']]) {
    const { form } = await namesOf(formRows({ indicators: lines }), merges)
    expect(form.indicators[1]).toMatchObject({ level1: '产出指标', level2: '数量指标', level3: '浮标数量' })
  }
})
