import { expect, test } from 'vitest'
import { describeArithmetic, describeFinding } from '../describe.ts'
import { findFittingScheme } from '../find-fitting-scheme.ts'
import { parseActual, parseTarget } from '../grammar/parse.ts'
import { monitor } from '../monitor/monitor.ts'
import { costGroupScheme, nationalScheme, tenNinetyScheme } from '../schemes.ts'
import { score } from '../score.ts'
import { codesOf, form, row, totalRow } from '../stories/forms.ts'
import { yearShare } from '../year.ts'

const scored = (target: string, actual: string) => {
  const { rows, findings } = score(form([row('1', target, actual, 90)]), tenNinetyScheme)
  return { points: rows[1]?.score, codes: codesOf(findings, '1'), rows, findings }
}

test.each([
  ['增长5%', '下降3%', 0],
  ['降低10%', '增长3%', 0],
  ['降低10%', '下降5%', 45],
  ['降低10%', '-12%', 90],
  ['增长5%', '增长5%', 90],
] as const)('a change counts in its direction: %s, %s', (target, actual, points) => {
  expect(scored(target, actual).points).toBe(points)
})

test('the other way round is said in words, not by a sum that does not add up', () => {
  const arithmetic = scored('增长5%', '下降3%').rows[1]?.arithmetic
  expect(arithmetic && describeArithmetic(arithmetic, 'zh-CN')).toBe('-3% 与 5% 相反，计 0 分')
})

test('a bare 0.9 beside ≥90% is 90%, and the form is asked for the sign', () => {
  const { points, codes, findings } = scored('≥90%', '0.9')
  expect(points).toBe(90)
  expect(codes).toEqual(['percent-as-share'])
  expect(findings.map((one) => describeFinding(one, 'zh-CN'))).toEqual([
    '完成值“0.9”没有写百分号，按 90% 计分，请改写为 90%',
  ])
  expect(scored('≥90%', '0.9%').points).toBe(0.9)
  expect(scored('≥90%', '92.5').points).toBe(90)
})

test('a bare fraction beside a small percentage stays open and is asked about', () => {
  const { findings } = scored('提升10%', '0.12')
  expect(findings.find(({ code }) => code === 'unit-left-out')?.severity).toBe('ask')
})

test('a bare zero promises none', () => {
  expect(parseTarget('0起')).toMatchObject({ operator: '<=', value: 0, unit: '起' })
  expect(scored('0起', '0起').points).toBe(90)
  expect(scored('0起', '3起').points).toBe(0)
})

test.each([
  ['≤12月', '2023年1月', 83.08],
  ['≤12月', '2022年12月', 90],
  ['≤6月', '2021年12月', 90],
  ['2023年3月底前', '2023年2月', 90],
  ['≤6月', '2022/9/30', 60],
  ['≤6月', '2022-06-30', 90],
])('a month of another year is not one of the form’s: %s, %s', (target, actual, points) => {
  expect(scored(target, actual).points).toBe(points)
})

test('the monitor sees the other year too', () => {
  const today = '2023-02-01'
  const moment = { today, yearShare: yearShare(2022, today) }
  const late = monitor(form([row('1', '≤12月', '2023年1月', 90)]), tenNinetyScheme, moment)
  expect(late.rows[1]?.status).toBe('missed')
})

test('numbers with 约 and 余 are numbers', () => {
  expect(parseTarget('约10场')).toMatchObject({ operator: '>=', value: 10, unit: '场' })
  expect(parseActual('2600余场')).toMatchObject({ value: 2600, unit: '场' })
  expect(parseActual('8.6万多人')).toMatchObject({ value: 8.6, unit: '万人' })
})

test('a target that was not read as a number says so, with the grades one may enter', () => {
  const { findings, codes } = scored('线上5场，线下8场', '6场')
  expect(codes).toContain('target-not-a-number')
  const said = findings.map((one) => describeFinding(one, 'zh-CN')).join()
  expect(said).toContain('“线上5场，线下8场”没有读成数字')
  expect(said).toContain('优、良')
})

test('leaving a row out needs a reason, and not all of them can be left out', () => {
  const left = row('1', '≥10场', '3场', 45, { notApplicable: true })
  const { findings } = score(form([left, row('2', '≥10场', '10场', 45)]), tenNinetyScheme)
  expect(codesOf(findings, '1')).toEqual(['not-applicable-without-reason'])
  const nothing = score(form([{ ...left, weight: 90 }]), tenNinetyScheme)
  expect(nothing.findings).toContainEqual(
    expect.objectContaining({ code: 'nothing-applicable', severity: 'refuse' }),
  )
})

test('what cannot be is asked about: negative counts, more satisfied than were asked', () => {
  expect(scored('≥10场', '-5场').codes).toContain('negative-result')
  const many = form([row('1', '≥90%', '104%', 90, { level1: '满意度指标' })])
  expect(codesOf(score(many, tenNinetyScheme).findings, '1')).toContain('satisfaction-above-whole')
})

test('a printed score is answered with the points it should be, once', () => {
  const wrong = form([row('1', '≥90%', '90%', 90, { printedScore: 80 })])
  const said = score(wrong, tenNinetyScheme).findings.map((one) => describeFinding(one, 'zh-CN'))
  expect(said).toContain('表内得分 80 不是按公式得出的，应为 90，请改正得分或完成值')
})

test('a form with cost at the first level finds its own scheme', () => {
  const levels: [string, number][] = [
    ['成本指标', 20],
    ['产出指标', 40],
    ['效益指标', 20],
    ['满意度指标', 10],
  ]
  const rows = levels.map(([level1, weight], position) =>
    row(String(position), '≥1个', '1个', weight, { level1 }),
  )
  expect(findFittingScheme(form(rows))).toBe(costGroupScheme)
})

test('in mid-year nobody is expected to spend more than the budget', () => {
  const spent = form([row('1', '≥1个', '1个', 90)], [totalRow(3112, 3106.43)])
  const moment = { today: '2022-06-30', yearShare: yearShare(2022, '2022-06-30') }
  const [execution] = monitor(spent, nationalScheme, moment).rows
  expect(execution).toMatchObject({ status: 'on-track', forecast: 3112 })
  expect(execution?.statement.values.forecast).toBe('3112万元')
})
