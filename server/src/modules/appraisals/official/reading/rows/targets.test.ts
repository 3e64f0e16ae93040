import type { WrittenCell } from '@medelge/sheets/write'
import { dayCell } from '@medelge/sheets/write'
import { expect, test } from 'vitest'
import { formOf, formRows, headings, indicators, put, type Row, shownAs, workbook } from '../sheet.fixture.ts'
import { resultText, signIn, targetText } from './target-text.ts'

test.each<[WrittenCell, string, WrittenCell, string]>([
  [shownAs(0.04, '"≤"0%'), '≤4%', shownAs(0.09, '0%'), '9%'],
  [shownAs(5, '"≤"0"万元"'), '≤5万元', shownAs(8, '0"万元"'), '8万元'],
  [shownAs(12, '\\≥0\\座'), '≥12座', shownAs(11, '0"座"'), '11座'],
  [shownAs(45000, '"≥"0!.0,"万人"'), '≥4.5万人', 47000, '47000'],
  [shownAs(0.955, '0.0%'), '95.5%', 0.955, '0.955'],
  [shownAs(0, '0"起";-0;"零"起'), '零起', 0, '0'],
  [dayCell('2023-09-10'), '2023年9月10日', dayCell('2023-09-28'), '2023年9月28日'],
  [
    { value: 45170, style: { format: 'yyyy"年"m"月"' } },
    '2023年9月',
    { value: 45199, style: { format: 'yyyy/m/d' } },
    '2023年9月30日',
  ],
])('a target and a result are what their cells show: %j is %s', async (target, due, result, done) => {
  const rows = put(put(formRows(), 'E8', target), 'F8', result)
  const { form } = await formOf(workbook({ rows }))
  expect([form.indicators[0]?.target.text, form.indicators[0]?.actual?.text]).toEqual([due, done])
})

test('what a cell rounds away is told', async () => {
  const rows = put(put(formRows(), 'F8', shownAs(3.96, '0"座"')), 'H8', shownAs(49.996, '0.00'))
  const { form, told, remarks } = await formOf(workbook({ rows }))
  expect(form.indicators[0]).toMatchObject({ actual: { text: '4座' }, printedScore: 50 })
  expect([told, remarks[0]?.values]).toEqual([['rounded'], { cell: 'F8', shown: '4座', value: '3.96' }])
})

test('a score is what its cell shows, an amount and points are what the file holds', async () => {
  const third = shownAs(100 / 3, '0.00')
  let rows: Row[] = formRows()
  for (const [cell, value] of [
    ['D6', third],
    ['E6', third],
    ['F6', third],
    ['I6', shownAs(9.996, '0.00_ ')],
  ] as const)
    rows = put(rows, cell, value)
  rows = put(rows, 'G8', third)
  const { form } = await formOf(workbook({ rows }))
  expect(form.budget[0]).toMatchObject({ initial: 100 / 3, executed: 100 / 3, printedScore: 10 })
  expect(form.indicators[0]?.weight).toBe(100 / 3)
})

// 指标性质, 指标值, 度量单位 in columns of their own.
const integrated = (lines: readonly WrittenCell[][], sign = '指标性质', unit = '度量单位') =>
  workbook({
    rows: formRows({
      head: [['', ...headings.slice(1, 4), sign, '指标值', unit, '完成值', '权重', '得分']],
      indicators: lines.map((line) => ['', '产出指标', '数量指标', '灯塔数量', ...line, 10, 10]),
      total: [],
    }),
  })

test.each<[WrittenCell[], string, string]>([
  [['≥', 6, '座', 7], '≥6座', '7座'],
  [['≤', 60, '万元', 71], '≤60万元', '71万元'],
  [['＝', '3', '项', '3项'], '=3项', '3项'],
  [['大于等于', '85', '%', '90'], '≥85%', '90%'],
  [['小于或等于', 5, '/', 4], '≤5', '4'],
  [['正向指标', 20, '人次', 21], '≥20人次', '21人次'],
  [['反向', 3, '起', 0], '≤3起', '0起'],
  [['定量', '≥6', '座', 6], '≥6座', '6座'],
  [['≥', '≥6座', '座', '6座'], '≥6座', '6座'],
  [['定性', '优良中低差', '', '优'], '优良中低差', '优'],
  [['', '有效提升', '—', '有效提升'], '有效提升', '有效提升'],
  [['≥', '3万', '人次', '2.8万'], '≥3万人次', '2.8万人次'],
  [['≥', shownAs(0.9, '0%'), '%', shownAs(0.93, '0%')], '≥90%', '93%'],
  [['≤', 12, '月', 11], '≤12月', '11月'],
])('sign, value and unit are one target: %j', async (line, due, done) => {
  const { form, told } = await formOf(integrated([line]))
  expect([form.indicators[0]?.target.text, form.indicators[0]?.actual?.text, told]).toEqual([due, done, []])
})

test.each([
  ['计算符号', '计量单位'],
  ['目标值符号', '指标单位'],
  ['运算符号', '单位'],
  ['指标方向', '指标值单位'],
  ['符号', '量纲'],
])('columns called %s and %s are those of sign and unit', async (sign, unit) => {
  const { form, told } = await formOf(integrated([['≤', 9, '天', 8]], sign, unit))
  expect([form.indicators[0]?.target.text, told]).toEqual(['≤9天', []])
})

test('a word that is no sign is told by its cell, and nothing is made up', async () => {
  const { form, remarks } = await formOf(integrated([['A类', 9, '天', 8]]))
  expect(form.indicators[0]?.target.text).toBe('9天')
  expect(remarks).toEqual([{ code: 'sign-unread', values: { cell: 'E8', value: 'A类' } }])
})

test('texts are put together only where something is missing', () => {
  expect([signIn('－'), signIn('≧'), signIn('趋势')]).toEqual(['', '≧', undefined])
  expect(targetText('70-90', '', '分')).toBe('70-90分')
  expect(targetText('400', '≥', '㎡')).toBe('≥400㎡')
  expect(targetText('2023年10月', '≤', '月')).toBe('≤2023年10月')
  expect(resultText('已完成12', '个')).toBe('已完成12')
})

test('a proof that the form names is kept as the evidence of its row', async () => {
  const rows = formRows({
    head: [[...headings, '佐证材料']],
    indicators: indicators.map((row) => [...row, '', '验收单第3号']),
  })
  expect((await formOf(workbook({ rows }))).form.indicators[0]?.evidence).toBe('验收单第3号')
})
