import { expect, test } from 'vitest'
import { describeFinding } from '../describe.ts'
import type { Scored } from '../result.ts'
import type { Scheme } from '../scheme.ts'
import { tenNinetyScheme } from '../schemes.ts'
import { codesOf, refusals, row, totalRow } from './forms.ts'
import { claiming, office } from './offices.ts'

const done = (weight: number, printedScore = weight, more = {}) =>
  row('1', '≥4次', '4次', weight, { printedScore, ...more })
const spent = (fullYear: number | null, executed: number | null, more = {}) => [
  { ...totalRow(0, 0), initial: fullYear, fullYear, executed, ...more },
]
const said = ({ findings }: Scored) => findings.map((one) => describeFinding(one, 'zh-CN'))

test('an execution row without points claims none, so printed rows that add up are not denied', () => {
  const inside: Scheme = {
    ...tenNinetyScheme,
    execution: { weight: 0 },
    groups: [{ name: '全部指标', covers: 'every', weight: 100 }],
  }
  const budget = [totalRow(80, 80, { weight: 0, printedRate: 100 })]
  const scored = office([done(100, 96)], budget, { printedTotal: 96 }, inside)
  expect(refusals(scored.findings)).toEqual(['1 printed-score-not-from-formula'])
  expect(office([done(100, 96)], budget, { printedTotal: 96 }).findings).toEqual(scored.findings)
})

test('a total is held against the printed rows, or else against the computed ones, and says which', () => {
  const wrong = office([done(90)], undefined, { printedTotal: 97 })
  expect(said(wrong)).toEqual(['表内总分 97 不等于各行得分之和 100，请改正总分'])
  const { printedScore: _, ...silent } = done(90)
  expect(said(office([silent], undefined, { printedTotal: 97 }))).toEqual([
    '表内总分 97 不等于计算得分 100，请改正总分',
  ])
})

test('a total with fewer decimals than its rows is noted', () => {
  const rows = [row('1', '≥7次', '4次', 90, { printedScore: 51.43, deviationReason: '停电' })]
  expect(office(rows, undefined, { printedTotal: 61.4 }).findings.map(({ code }) => code)).toEqual([
    'printed-total-rounded',
  ])
})

test('a row without a result has a score that nobody can check', () => {
  const rows = claiming(['效果良好', ''], ['≥4次', '4次'])
  const scored = office(rows, undefined, { printedTotal: 100 })
  expect(said(scored)).toEqual(['没有填写完成值，得分 45 无从核对，请填写完成值'])
})

test('one wrong weight is one finding under the scheme whose execution weight is printed', () => {
  const budget = [totalRow(80, 80, { weight: 20, printedRate: 100, printedScore: 20 })]
  const rows = [done(48), row('2', '≥90%', '95%', 35, { level1: '满意度指标', printedScore: 35 })]
  const scored = office(rows, budget, { printedTotal: 103 })
  expect(said(scored)).toEqual(['分值合计 103，应为 100，请调整分值'])
  expect(scored).toMatchObject({ total: 103, grade: '—' })
  expect(scored.rows[0]).toMatchObject({ weight: 20, score: 20 })
})

test('one wrong weight in a form of four groups is said in its group', () => {
  const levels: [string, number][] = [
    ['产出指标', 50],
    ['效益指标', 34],
    ['满意度指标', 10],
  ]
  const rows = levels.map(([level1, weight], position) =>
    row(String(position), '≥4次', '4次', weight, { level1 }),
  )
  expect(refusals(office(rows).findings)).toEqual(['效益指标 group-weights-do-not-sum'])
  expect(
    refusals(
      office(
        rows.map((one) => (one.weight === 34 ? { ...one, weight: 30 } : one)),
        [totalRow(80, 80, { weight: 12 })],
      ).findings,
    ),
  ).toEqual(['execution execution-weight-differs'])
})

test('weights that add up in a way of their own are nobody’s fault', () => {
  expect(office([done(85)], [totalRow(80, 80, { weight: 15, printedScore: 15 })]).findings).toEqual([])
})

test('weights of thirds and money rows that divide each other are no faults', () => {
  const thirds = [30.01, 30, 30].map((weight, position) =>
    row(String(position), `≥${position + 4}次`, `${position + 4}次`, weight, { level3: `活动${position}` }),
  )
  expect(refusals(office(thirds).findings)).toEqual([])
  const part = (item: string, amount: number) => ({
    ...totalRow(amount, amount, { weight: null, item }),
    role: 'part' as const,
  })
  const nested = [totalRow(80, 80), part('财政拨款', 60), part('其中：中央资金', 45), part('其他资金', 20)]
  expect(office([done(90)], nested).findings).toEqual([])
  expect(refusals(office([done(90)], [...nested.slice(0, 3), part('其他资金', 19)]).findings)).toHaveLength(3)
})

test('a score by a rule of other offices is asked about, one by no rule is refused', () => {
  const only = (target: string, actual: string, printedScore: number) =>
    office([row('1', target, actual, 90, { printedScore, deviationReason: '招标推迟' })])
      .findings.filter(({ row: at }) => at === '1')
      .map(({ code, severity }) => `${code} ${severity}`)
  const asked = ['printed-score-other-rule ask']
  expect(only('≤100万元', '150万元', 45)).toEqual(asked)
  expect(only('≤6月', '7月', 80)).toEqual(asked)
  expect(only('≥10场', '40场', 85)).toEqual(asked)
  expect(only('≤100万元', '150万元', 50)).toEqual(['printed-score-not-from-formula refuse'])
  expect(only('≥10场', '11场', 85)).toEqual(['printed-score-not-from-formula refuse'])
  expect(only('≤6月', '7月', 90)).toEqual(['full-marks-below-target refuse'])
})

test('what a scheme for every first level would let pass is said', () => {
  const levels = (...given: [string, number][]) =>
    given.map(([level1, weight], position) =>
      row(String(position), `≥${position + 4}次`, '9次', weight, { level1, deviationReason: '加场' }),
    )
  const found = (rows: ReturnType<typeof levels>, more = {}) =>
    office(rows, [totalRow(80, 80, more)]).findings.map(({ code, severity }) => `${code} ${severity}`)
  expect(found(levels(['产出指标', 45], ['效益指标', 35], ['满意度指标', 10]))).toEqual([
    'groups-unusual note',
  ])
  expect(found(levels(['产出指标', 50], ['其他指标', 30], ['满意度指标', 10]))).toEqual(['level-unusual ask'])
  expect(found(levels(['产出指标', 45], ['效益指标', 45]))).toEqual([])
  expect(found(levels(['产出指标', 0.5], ['效益指标', 0.4]), { weight: 0.1 })).toEqual([
    'weights-as-shares refuse',
  ])
})

test('points in the heading that its rows do not have are refused', () => {
  const rows = [done(50, 50, { level1: '产出指标（40分）' }), { ...done(40), code: '2', level3: '展览' }]
  expect(refusals(office(rows).findings)).toEqual(['1 level-weights-do-not-sum'])
})

test('a score above its weight is called that', () => {
  expect(refusals(office([done(90, 95)]).findings)).toEqual(['1 score-above-weight'])
  const inWords = row('1', '效果良好', '良好', 90, { printedScore: 95 })
  expect(refusals(office([inWords]).findings)).toEqual(['1 score-above-weight'])
})

test('rows that claim other money than the money row are asked about', () => {
  const rows = claiming(
    ['100%', '100%', { level2: '时效指标', level3: '预算执行率' }],
    ['≤80万元', '80万元', { level2: '成本指标', level3: '工程总费用' }],
    ['≤5%', '0%', { level2: '成本指标', level3: '结余率' }],
  )
  const { findings } = office(rows, spent(80, 32, { printedRate: 40, printedScore: 4 }), { printedTotal: 94 })
  expect(findings.map(({ row: at, code, severity }) => `${at} ${code} ${severity}`)).toEqual([
    'execution low-execution-without-reason ask',
    '1 execution-row-contradicts ask',
    '2 cost-row-contradicts ask',
    '3 balance-row-contradicts ask',
    '1 execution-counted-twice note',
  ])
  const agreeing = claiming(
    ['≥90%', '95.5%', { level2: '时效指标', level3: '资金支出进度' }],
    ['≤80万元', '76.4万元', { level2: '成本指标', level3: '项目总成本' }],
    ['≤5%', '4.5%', { level2: '成本指标', level3: '结余率' }],
  )
  expect(codesOf(office(agreeing, spent(80, 76.4)).findings)).toEqual(['execution-counted-twice'])
})

test('a low execution is explained once, in the money row or beside the indicator of that name', () => {
  const low = (more: object) => codesOf(office([done(90)], spent(80, 64, more)).findings)
  expect(low({})).toEqual(['low-execution-without-reason'])
  expect(low({ deviationReason: '招标节余' })).toEqual([])
  expect(low({ deviationReason: '无' })).toEqual(['low-execution-without-reason'])
})

test.each([
  ['empty', spent(80, null), ['execution-empty']],
  ['negative', spent(80, -3), ['negative-amount']],
  ['a share', spent(80, 76, { printedRate: 0.95, printedScore: 9.5 }), ['rate-as-share']],
  ['a rate alone', spent(null, null, { printedRate: 93, printedScore: 9.3 }), ['amounts-missing']],
  ['two totals', [...spent(80, 80), ...spent(80, 16, { printedRate: 20 })], ['two-total-rows']],
  [
    'empty beside parts that have theirs',
    [...spent(80, null), ...spent(80, 76, { role: 'part', item: '财政拨款' })],
    ['total-row-empty', 'execution-empty'],
  ],
  ['rounded 万元', spent(5.3, 5.2, { printedRate: 98.02 }), []],
  ['stopped at 100', spent(80, 82, { printedRate: 100 }), ['overspent']],
  ['a rate cut first', spent(80, 77.56, { printedRate: 97, printedScore: 9.7 }), []],
] as const)('the money row: %s', (_, budget, codes) => {
  expect(codesOf(office([done(90)], [...budget]).findings)).toEqual(codes)
})

test('a rate rounded before its score is asked about, full marks below 100 % are refused as that', () => {
  const at = (more: object) => office([done(90)], spent(80, 77.55, more)).findings
  expect(codesOf(at({ printedRate: 97, printedScore: 9.7 }))).toEqual(['printed-score-from-rate'])
  expect(codesOf(at({ printedScore: 10 }))).toEqual(['full-marks-below-execution'])
})

test('the same indicator twice is noted, the same number in two rows and results in the wrong rows too', () => {
  const twin = { level3: '培训完成率' }
  const rows = claiming(['100%', '100%', twin], ['100%', '100%', { ...twin, level1: '效益指标' }])
  expect(codesOf(office(rows).findings)).toEqual(['same-indicator-twice'])
  const copied = claiming(['≥3000人次', '3157人次'], ['≥2500人次', '3157人次'])
  expect(codesOf(office(copied).findings)).toEqual(['same-result-twice'])
  const swapped = claiming(['≥6场', '420人'], ['≥400人', '7场'])
  expect(codesOf(office(swapped, undefined, { printedTotal: 100 }).findings)).toEqual([
    'result-of-another-row',
    'result-of-another-row',
  ])
})
