import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeArithmetic } from '../describe.ts'
import type { Indicator } from '../form.ts'
import { readForm } from '../reading/read-form.ts'
import { readScheme } from '../reading/read-scheme.ts'
import type { Scheme, Shortfall } from '../scheme.ts'
import { tenNinetyScheme } from '../schemes.ts'
import { codesOf, form, refusals, row, totalRow } from './forms.ts'
import { office } from './offices.ts'

const read = (written: object): Scheme => {
  const reading = readScheme(written)
  return reading.ok ? reading.value : expect.fail(JSON.stringify(reading.problems))
}
const reason = { deviationReason: '招标推迟' }
const perPoint = (points: number, more = {}): Shortfall => ({
  ...{ rule: 'per-step', step: 1, of: 'unit', points, count: 'whole' },
  ...more,
})
const earned = (target: string, actual: string, shortfall: Shortfall, weight = 90) =>
  office([row('1', target, actual, weight, { shortfall, ...reason })]).rows[1]

test.each([
  ['≥95%', '92.5%', perPoint(2), 86],
  ['≥95%', '92.5%', perPoint(2, { count: 'begun' }), 84],
  ['≥95%', '92.5%', perPoint(2, { count: 'exact' }), 85],
  ['≤3%', '5%', perPoint(10), 70],
  ['≤0%', '4%', perPoint(5), 70],
  ['0起', '2起', perPoint(20), 50],
  ['≥10场', '7场', perPoint(5), 75],
  ['≥20万人', '18.5万人', perPoint(10), 80],
  ['≤100万元', '112万元', perPoint(3, { step: 5, of: 'percent' }), 84],
  ['≥95%', '20%', perPoint(2), 0],
  ['≥95%', '97%', perPoint(2), 90],
] as const)('points off per step: %s with %s', (target, actual, shortfall, points) => {
  expect(earned(target, actual, shortfall)?.score).toBe(points)
})

test('steps say their arithmetic', () => {
  const scored = earned('≥95%', '92.5%', perPoint(2))
  expect(scored && describeArithmetic(scored.arithmetic, 'zh-CN')).toBe(
    '92.5% 未达到 ≥95%：相差 2.5，每 1 扣 2 分，从 90 分中扣除后得 86 分',
  )
})

test('a missed row scores by the band it falls into', () => {
  const floor: Shortfall = {
    rule: 'bands',
    bands: [
      { at: 90, share: 0.8 },
      { at: 80, share: 0.5 },
    ],
  }
  expect(['96%', '90%', '85%', '79%'].map((actual) => earned('≥95%', actual, floor)?.score)).toEqual([
    90, 72, 45, 0,
  ])
  const ceiling: Shortfall = { rule: 'bands', bands: [{ at: 5, share: 0.5 }] }
  expect(['3%', '4%', '6%'].map((actual) => earned('≤3%', actual, ceiling)?.score)).toEqual([90, 45, 0])
})

test('a scheme sets the steps of all its rows and of execution, and a row may have its own', () => {
  const scheme = read({
    basedOn: 'ten-ninety',
    execution: { weight: 10, shortfall: perPoint(0.5) },
    shortfall: { floor: perPoint(1) },
  })
  const rows = [
    row('1', '≥95%', '90%', 45, reason),
    row('2', '≥95%', '90%', 45, { ...reason, shortfall: perPoint(3) }),
  ]
  const scored = office(rows, [totalRow(80, 74.4, { deviationReason: '招标节余' })], {}, scheme)
  expect(scored.rows.map(({ score }) => score)).toEqual([6.5, 40, 30])
})

test('no rule takes points from what was reached, and none leaves 0–1', () => {
  const rules = fc.record({
    rule: fc.constant('per-step' as const),
    step: fc.integer({ min: 1, max: 500 }).map((step) => step / 10),
    of: fc.constantFrom('unit' as const, 'percent' as const),
    points: fc.integer({ min: 0, max: 500 }).map((points) => points / 10),
    count: fc.constantFrom('whole' as const, 'begun' as const, 'exact' as const),
  })
  const numbers = fc.integer({ min: 0, max: 3000 }).map((value) => value / 10)
  fc.assert(
    fc.property(rules, numbers, numbers, fc.constantFrom('≥', '≤'), (shortfall, target, actual, sign) => {
      const score = earned(`${sign}${target}个`, `${actual}个`, shortfall)?.score ?? Number.NaN
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(90)
      const isReached = sign === '≥' ? actual >= target : actual <= target
      if (isReached) expect(score).toBe(90)
    }),
  )
})

test('of alternatives the better one counts, and their weight is there once', () => {
  const either = { alternative: '展览或讲座', ...reason }
  const rows = [
    row('1', '≥10场', '6场', 45, { ...either, printedScore: 0 }),
    row('2', '≥4次', '4次', 45, { ...either, printedScore: 45 }),
    row('3', '≥90%', '90%', 45, { printedScore: 45 }),
  ]
  const scored = office(rows, undefined, { printedTotal: 100 })
  expect(scored.rows.map(({ score, weight }) => [score, weight])).toEqual([
    [10, 10],
    [0, 0],
    [45, 45],
    [45, 45],
  ])
  expect([scored.total, scored.weight, codesOf(scored.findings)]).toEqual([100, 100, []])
})

test('goals that earn points are rows of a group of their own', () => {
  const scheme = read({
    basedOn: 'national',
    groups: [
      { name: '年度总体目标', covers: ['年度总体目标', '总体目标'], weight: 20 },
      { name: '绩效指标', covers: ['产出指标', '效益指标'], weight: 70 },
    ],
  })
  const goal = { level1: '年度总体目标', level2: '目标1', evidence: '总结' }
  const rows = [row('1', '建成科普基地', '优', 20, goal), row('2', '≥10场', '10场', 70)]
  const scored = office(rows, undefined, {}, scheme)
  expect([scored.total, scored.findings]).toEqual([100, []])
})

test('scores out of 100 are converted by their weight', () => {
  const scheme = read({ basedOn: 'ten-ninety', printedScores: 'of-hundred' })
  const rows = [
    row('1', '≥10场', '8场', 40, { printedScore: 80, ...reason }),
    row('2', '≥90%', '95%', 50, { printedScore: 100 }),
  ]
  const budget = [totalRow(80, 76, { printedScore: 95 })]
  const scored = office(rows, budget, { printedTotal: 91.5 }, scheme)
  expect([scored.total, scored.findings]).toEqual([91.5, []])
  const wrong = rows.map((one) => (one.code === '1' ? { ...one, printedScore: 100 } : one))
  expect(refusals(office(wrong, budget, {}, scheme).findings)).toEqual(['1 full-marks-below-target'])
})

const inside = read({
  basedOn: 'national',
  groups: [
    {
      name: '产出指标',
      covers: ['产出指标'],
      weight: 50,
      of: 100,
      groups: [
        { name: '数量指标', covers: ['数量指标'], weight: 60, of: 100 },
        { name: '质量指标', covers: ['质量指标'], weight: 40, of: 100 },
      ],
    },
    { name: '效益指标', covers: ['效益指标'], weight: 40 },
  ],
})
const nested = (first: number): Indicator[] => [
  row('1', '≥10场', '10场', first, { printedScore: first }),
  row('2', '≥20场', '10场', 50, { printedScore: 25, ...reason }),
  row('3', '≥90%', '90%', 100, { level2: '质量指标', printedScore: 100 }),
  row('4', '≥4次', '4次', 40, { level1: '效益指标', printedScore: 40 }),
]

test('weights inside weights count through', () => {
  const scored = office(nested(50), undefined, { printedTotal: 92.5 }, inside)
  expect(scored.rows.map(({ weight }) => weight)).toEqual([10, 15, 15, 20, 40])
  expect([scored.total, scored.weight, scored.findings]).toEqual([92.5, 100, []])
  expect(refusals(office(nested(45), undefined, {}, inside).findings)).toEqual([
    '数量指标 group-weights-do-not-sum',
  ])
})

test('parts of a group in plain points (25 of 50 of 100) are checked part by part', () => {
  const parts = ['数量指标', '质量指标'].map((name) => ({ name, covers: [name], weight: 25 }))
  const scheme = read({
    basedOn: 'ten-ninety',
    groups: [
      { name: '产出指标', covers: ['产出指标'], weight: 50, groups: parts },
      { name: '效益指标', covers: ['效益指标'], weight: 40 },
    ],
  })
  const rows = [
    row('1', '≥10场', '10场', 30),
    row('2', '≥90%', '90%', 20, { level2: '质量指标' }),
    row('3', '≥4次', '4次', 40, { level1: '效益指标' }),
  ]
  expect(refusals(office(rows, undefined, {}, scheme).findings)).toEqual([
    '数量指标 group-weights-do-not-sum',
    '质量指标 group-weights-do-not-sum',
  ])
})

test('an execution row may be printed and not counted, by name or when only that adds up', () => {
  const rows = [row('1', '≥10场', '10场', 100, { printedScore: 100 })]
  const scored = office(rows, undefined, { printedTotal: 100 })
  expect([scored.total, scored.weight, scored.findings]).toEqual([100, 100, []])
  expect(refusals(office(rows, undefined, { printedTotal: 110 }).findings)).toEqual([
    'total total-weights-do-not-sum',
  ])
})

test('the reason for a low execution is asked for below the rate of the scheme', () => {
  const at = (reasonBelow: number) =>
    codesOf(
      office(
        [row('1', '≥4次', '4次', 90)],
        [totalRow(80, 64)],
        {},
        {
          ...tenNinetyScheme,
          execution: { weight: 10, reasonBelow },
        },
      ).findings,
    )
  expect([at(0.8), at(0.85)]).toEqual([[], ['low-execution-without-reason']])
})

test('what a form and a scheme say of all this survives being written down', () => {
  const whole = form(
    [row('1', '60-80分', '70分', 90, { shortfall: perPoint(2), alternative: '甲' })],
    [totalRow(80, 64, { deviationReason: '招标节余' })],
  )
  expect(readForm(JSON.parse(JSON.stringify(whole)))).toEqual({ ok: true, value: whole })
  expect(readScheme(JSON.parse(JSON.stringify(inside)))).toEqual({ ok: true, value: inside })
})
