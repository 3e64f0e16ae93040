import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, print, sum } from './exact.ts'
import type { Form } from './form.ts'
import { gradeOf } from './grade.ts'
import type { Scheme } from './scheme.ts'
import { nationalScheme, tenNinetyScheme, threeBandGrading } from './schemes.ts'
import { score } from './score.ts'
import { codesOf, form, row, totalRow } from './stories/forms.ts'

const modes = fc.constantFrom<Scheme['rounding']['mode']>('half-up', 'half-even', 'truncate')
const rowOf = (one: Form, code: string, scheme = tenNinetyScheme) =>
  score(one, scheme).rows.find((scored) => scored.code === code)

const sizes = fc.integer({ min: 0, max: 5_000_000 }).map((value) => value / 100)
const anyForm = fc
  .array(
    fc.record({
      sign: fc.constantFrom('≥', '≤', '='),
      target: sizes,
      actual: sizes,
      weight: fc.integer({ min: 0, max: 3000 }).map((value) => value / 100),
      notApplicable: fc.boolean(),
      level1: fc.constantFrom('产出指标', '效益指标', '满意度指标'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) =>
    form(
      rows.map(({ sign, target, actual, weight, ...more }, index) =>
        row(String(index), `${sign}${target}个`, `${actual}个`, weight, more),
      ),
    ),
  )

test('every score lies between 0 and its weight, and the total is the sum of the rows', () => {
  fc.assert(
    fc.property(anyForm, modes, fc.integer({ min: 0, max: 4 }), (one, mode, places) => {
      const scheme: Scheme = {
        ...nationalScheme,
        rounding: { mode, places: Math.max(2, places), on: 'item' },
      }
      const { rows, total } = score(one, scheme)
      for (const scored of rows) {
        expect(scored.score).toBeGreaterThanOrEqual(0)
        expect(scored.score).toBeLessThanOrEqual(scored.weight)
      }
      expect(String(total)).toBe(print(sum(rows.map((scored) => exact(scored.score)))))
    }),
  )
})

test('more of a ≥ never scores less, more of a ≤ never scores more', () => {
  const pair = fc.tuple(sizes, sizes).map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]))
  const ceilings = fc.constantFrom<Scheme['missedCeiling']>('target/actual', 'linear-to-zero-at-twice')
  fc.assert(
    fc.property(sizes, pair, modes, ceilings, (target, [less, more], mode, missedCeiling) => {
      const scheme: Scheme = { ...tenNinetyScheme, missedCeiling, rounding: { mode, places: 2, on: 'item' } }
      const at = (sign: string, actual: number) =>
        rowOf(form([row('1', `${sign}${target}个`, `${actual}个`, 90)]), '1', scheme)?.score ?? Number.NaN
      expect(at('≥', more)).toBeGreaterThanOrEqual(at('≥', less))
      expect(at('≤', more)).toBeLessThanOrEqual(at('≤', less))
    }),
  )
})

test('leaving rows out keeps the weight of the group, to the cent', () => {
  fc.assert(
    fc.property(anyForm, (one) => {
      const all = one.indicators.map((indicator) => ({ ...indicator, notApplicable: false }))
      const before = score({ ...one, indicators: all }, nationalScheme)
      const after = score(one, nationalScheme)
      for (const group of nationalScheme.groups) {
        const own = one.indicators.filter(
          (indicator) => indicator.level1 === group.name && indicator.weight > 0,
        )
        const isEveryGroupAlive = nationalScheme.groups.every(({ name }) => {
          const rows = one.indicators.filter((indicator) => indicator.level1 === name && indicator.weight > 0)
          return rows.length === 0 || rows.some((indicator) => !indicator.notApplicable)
        })
        if (own.length === 0 || !isEveryGroupAlive) continue
        const weightOf = (scored: typeof before) =>
          scored.groups.find(({ name }) => name === group.name)?.weight
        expect(weightOf(after)).toBe(weightOf(before))
      }
    }),
  )
})

test('a group without any applicable row passes its weight on; the whole form keeps 100', () => {
  const rows = [
    row('1', '≥1个', '1个', 50),
    row('2', '≥1个', '1个', 30, { level1: '效益指标' }),
    row('3', '≥90%', '', 10, { level1: '满意度指标', notApplicable: true }),
  ]
  expect(score(form(rows), nationalScheme)).toMatchObject({ total: 100, weight: 100 })
  const wide = score(form(rows), { ...nationalScheme, notApplicable: 'rescale-form' })
  expect(wide.rows.map(({ weight }) => weight)).toEqual([11.11, 55.56, 33.33, 0])
  expect(wide).toMatchObject({ total: 100, weight: 100 })
})

test('the grades have no gaps: every total from 0 to 100 has one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (value) => {
      const total = value / 10_000
      const grade = total >= 90 ? '优' : total >= 80 ? '良' : total >= 60 ? '中' : '差'
      expect(gradeOf(total, nationalScheme)).toBe(grade)
    }),
  )
  expect(gradeOf(89.995, nationalScheme)).toBe('良')
})

test('zero targets and zero results are legal', () => {
  const one = form([
    row('a', '≥0起', '0起', 30),
    row('b', '≤0起', '0起', 30),
    row('c', '≤0起', '2起', 20),
    row('d', '≥5起', '0起', 10),
  ])
  const { rows, findings } = score(one, tenNinetyScheme)
  expect(rows.slice(1).map((scored) => scored.score)).toEqual([30, 30, 0, 0])
  expect(rows[3]?.arithmetic.code).toBe('zero-target-missed')
  expect(codesOf(findings, 'a')).toEqual(['zero-target'])
  expect(codesOf(findings, 'd')).toEqual(['missed-without-reason', 'zero-result'])
})

test('a result that is missing scores nothing and asks', () => {
  const { rows, findings } = score(
    form([row('1', '≥5场', '', 45), row('2', '≥5场', '未统计', 45)]),
    tenNinetyScheme,
  )
  expect(rows.slice(1).map((scored) => scored.score)).toEqual([0, 0])
  expect(codesOf(findings)).toEqual(['actual-missing', 'actual-missing'])
})

test('a missed ceiling follows the formula of the scheme', () => {
  const one = form([row('1', '≤100万元', '150万元', 90)])
  expect(rowOf(one, '1')?.score).toBe(60)
  expect(rowOf(one, '1', { ...tenNinetyScheme, missedCeiling: 'linear-to-zero-at-twice' })?.score).toBe(45)
  const twice = form([row('1', '≤100万元', '200万元', 90)])
  expect(rowOf(twice, '1', { ...tenNinetyScheme, missedCeiling: 'linear-to-zero-at-twice' })?.score).toBe(0)
})

test('a late month follows the rule of the scheme', () => {
  const one = form([row('1', '≤6月', '8月', 90)])
  expect(rowOf(one, '1')?.score).toBe(67.5)
  expect(rowOf(one, '1', { ...tenNinetyScheme, lateMonth: { rule: 'nothing' } })?.score).toBe(0)
  expect(rowOf(one, '1', { ...tenNinetyScheme, lateMonth: { rule: 'per-month', share: 0.1 } })?.score).toBe(
    72,
  )
})

test('a judge may choose a share inside the band, and only there', () => {
  const scheme = { ...tenNinetyScheme, grading: threeBandGrading }
  const judged = (share: number, grade: string) =>
    form([
      row('1', '提高普及率', '', 90, {
        actual: { value: null, unit: '', text: grade, grade, share },
        evidence: '调查',
      }),
    ])
  expect(rowOf(judged(0.8, '达成年度指标'), '1', scheme)?.score).toBe(72)
  expect(rowOf(judged(0.6, '部分达成年度指标并具有一定效果'), '1', scheme)?.score).toBe(54)
  const outside = score(judged(0.8, '部分达成年度指标并具有一定效果'), scheme)
  expect(codesOf(outside.findings, '1')).toEqual(['judgement-outside-band', 'judged-below-without-reason'])
})

test('spending above the budget counts as the whole and asks; spending without one is refused', () => {
  const rows = [row('1', '≥1个', '1个', 90)]
  const over = score(form(rows, [totalRow(100, 120)]), tenNinetyScheme)
  expect(over.rows[0]?.score).toBe(10)
  expect(codesOf(over.findings)).toEqual(['overspent'])
  expect(codesOf(score(form(rows, [totalRow(0, 120)]), tenNinetyScheme).findings)).toEqual([
    'spent-without-budget',
  ])
})

test('different units are compared as they stand and reported', () => {
  const { rows, findings } = score(form([row('1', '≥100次', '120人次', 90)]), tenNinetyScheme)
  expect(rows[1]?.score).toBe(90)
  expect(codesOf(findings, '1')).toEqual(['unit-mismatch'])
})
