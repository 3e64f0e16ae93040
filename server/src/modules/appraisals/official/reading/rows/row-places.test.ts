import { nationalScheme, score } from '@medelge/appraisal'
import { expect, test } from 'vitest'
import { formOf, formRows, indicators, put, type Row, workbook } from '../sheet.fixture.ts'

const namesOf = async (rows: readonly Row[], merges: string[] = []) => {
  const { form, remarks } = await formOf(workbook({ rows, merges }))
  return { names: form.indicators.map(({ level3 }) => level3), total: form.printedTotal, remarks, form }
}
const usual = indicators.map((row) => String(row[3]))

test('what stands below the total or a note without one is no indicator', async () => {
  const footer = [
    ['填表人：林海', '', '', '联系电话', '13800000000'],
    ['备注', '', '', '无总分', '见附件'],
  ]
  const read = await namesOf([...formRows(), ...footer])
  expect([read.names, read.total]).toEqual([usual, 99])
  expect(read.remarks).toEqual([
    {
      code: 'cells-unread',
      values: {
        count: '6',
        cells: 'A12“填表人：林海”、D12“联系电话”、E12“13800000000”、A13“备注”、D13“无总分”、E13“见附件”',
      },
    },
  ])
  expect((await namesOf([...formRows({ total: [] }), ...footer])).names).toEqual(usual)
})

test('weights that are shares of one are points', async () => {
  let rows: Row[] = formRows()
  for (const [cell, value] of [
    ['G6', 0.1],
    ['G8', 0.5],
    ['G9', 0.3],
    ['G10', 0.1],
  ] as const)
    rows = put(rows, cell, value)
  const { form, remarks } = await namesOf(rows)
  expect([form.budget[0]?.weight, ...form.indicators.map(({ weight }) => weight)]).toEqual([10, 50, 30, 10])
  expect(remarks.map(({ code }) => code)).toEqual(['weights-as-shares'])
})

test('a column nobody asked for is told with its cells', async () => {
  const rows = put(put(put(formRows(), 'J7', '评分标准'), 'J8', '每少一座扣10分'), 'J9', '按比例')
  expect((await namesOf(rows)).remarks).toEqual([
    {
      code: 'column-unread',
      values: { cell: 'J7', heading: '评分标准', count: '2', cells: 'J8“每少一座扣10分”、J9“按比例”' },
    },
  ])
})

test('an indicator of a fourth level is named with its third', async () => {
  const head = [['', '一级指标', '二级指标', '三级指标', '四级指标', '指标值', '完成值', '分值', '得分']]
  const lines = [
    ['', '产出指标', '数量指标', '航标', '主航道', '≥50座', '51座', 40, 40],
    ['', '', '', '', '支航道', '≥20座', '21座', 30, 30],
    ['', '', '', '浮标', '', '≥5个', '5个', 20, 20],
  ]
  expect((await namesOf(formRows({ head, indicators: lines, total: [] }))).names).toEqual([
    '航标：主航道',
    '航标：支航道',
    '浮标',
  ])
})

test.each([
  ['产出指标（50分）', '产出指标', []],
  ['产出指标\n(50)', '产出指标', []],
  ['产出指标（40分）', '产出指标（40分）', ['level-weights-do-not-sum']],
])('points that a heading promises are held against its rows: %j', async (heading, level1, found) => {
  const { form } = await formOf(workbook({ rows: put(formRows(), 'B8', heading) }))
  const { findings } = score(form, nationalScheme)
  expect([form.indicators[0]?.level1, findings.map(({ code }) => code)]).toEqual([level1, found])
})
