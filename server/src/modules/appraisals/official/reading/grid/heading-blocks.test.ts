import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formOf,
  formRows,
  headings,
  indicators,
  problemsOf,
  put,
  type Row,
  title,
  workbook,
} from '../sheet.fixture.ts'
import { names } from './heading-words.fixture.ts'

const usual = await formOf(workbook({ rows: formRows() }))

test('headings on two rows are read, whichever row says what a column is', async () => {
  const upper = ['', '绩效指标', '', '', '指标完成情况', '', '分值', '得分', '原因']
  const lower = ['', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '', '', '']
  const all = ['', '一级指标', '二级指标', '三级指标', '完成情况', '', '分值', '得分', '原因']
  const merged = ['B7:B8', 'C7:C8', 'D7:D8', 'E7:F7', 'G7:G8', 'H7:H8', 'I7:I8']
  for (const [head, merges] of [
    [[upper, lower], []],
    [
      [upper, lower],
      ['B7:D7', 'E7:F7', 'G7:G8', 'H7:H8'],
    ],
    [[all, ['', '', '', '', '指标值', '完成值']], []],
    [[all, ['', '', '', '', '指标值', '完成值']], merged],
  ] as [Row[], string[]][]) {
    const { form, told } = await formOf(workbook({ rows: formRows({ head }), merges }))
    expect([form, told]).toEqual([usual.form, []])
  }
})

test('a goal that is headed as results are does not lend its heading to the table', async () => {
  const goal = [
    ['年度目标', '预期目标', '', '', '', '实际完成情况'],
    ['', '建灯塔', '', '', '', '已建成'],
  ]
  const { form } = await formOf(workbook({ rows: formRows({ head: [...goal, headings] }) }))
  expect(form).toMatchObject({
    objective: { expected: '建灯塔', actual: '已建成' },
    indicators: usual.form.indicators,
  })
  const empty = [['年度目标', '预期目标', '', '', '', '', '', '', '', '实际完成情况']]
  expect(
    (await formOf(workbook({ rows: formRows({ head: [...empty, headings] }) }))).form.indicators,
  ).toEqual(usual.form.indicators)
})

test('a table of two levels is read by its second', async () => {
  const without = (row: Row) => row.filter((_, at) => at !== 3)
  const rows = formRows({ head: [without(headings)], indicators: indicators.map(without), total: [] })
  const { form } = await formOf(workbook({ rows }))
  expect(form.indicators.map(({ level3 }) => level3)).toEqual([
    '数量指标',
    '社会效益指标',
    '服务对象满意度指标',
  ])
})

test('a form without points asks where they come from', async () => {
  const without = (row: Row) => row.filter((_, at) => at !== 6)
  const rows = formRows({ head: [without(headings)], indicators: indicators.map(without), total: [] })
  expect(await problemsOf(workbook({ rows }))).toEqual([
    '绩效指标表没有“分值”列，请选择按“得分”取分值、按通用分值平均分配，或建表后逐行填写',
  ])
  const scores = await formOf(workbook({ rows }), undefined, 'scores')
  expect(scores.form.indicators.map(({ weight }) => weight)).toEqual([50, 30, 10])
  const hand = await formOf(workbook({ rows }), undefined, 'hand')
  expect(hand.form.indicators.map(({ weight, printedScore }) => [weight, printedScore])).toEqual([
    [0, 50],
    [0, 30],
    [0, 10],
  ])
  expect([scores.told, hand.told]).toEqual([['weights-from-scores'], ['weights-by-hand']])
  const one = put(rows, 'G8', '')
  expect(await chosenProblems(one)).toEqual(['单元格 G8 的“得分”是空的，请填写'])
})

const chosenProblems = async (rows: Row[]) =>
  formOf(workbook({ rows }), undefined, 'scores').then(
    () => [],
    (error: Error) => error.message.split('\n'),
  )

test('columns in any order, under any of their names, further right or below, read the same', async () => {
  const order = fc.shuffledSubarray([4, 5, 6, 7, 8], { minLength: 5, maxLength: 5 })
  const picks = fc.record(
    Object.fromEntries(Object.entries(names).map(([at, words]) => [at, fc.constantFrom(...words)])),
  )
  const shape = fc.record({ order, picks, right: fc.nat(3), below: fc.nat(3) })
  await fc.assert(
    fc.asyncProperty(shape, async ({ order, picks, right, below }) => {
      const columns = [0, 1, 2, 3, ...order]
      const moved = (row: Row): Row => columns.map((at) => row[at] ?? '')
      const head = headings.map((text, at) => picks[String(at)] ?? text)
      const parts = {
        title: [...Array.from({ length: below }, () => []), ...title],
        head: [moved(head)],
        indicators: indicators.map(moved),
        total: [moved(['总分', '', '', '', '', '', 100, 99])],
      }
      const shifted = formRows(parts).map((row) => [...Array(right).fill(''), ...row])
      const { form, told } = await formOf(workbook({ rows: shifted }))
      expect([form, told]).toEqual([usual.form, []])
    }),
    { numRuns: 40 },
  )
})
