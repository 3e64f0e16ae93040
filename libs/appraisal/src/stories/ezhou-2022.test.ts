import { expect, test } from 'vitest'
import { twentyEightyScheme } from '../schemes.ts'
import { score } from '../score.ts'
import { codesOf, form, refusals, row, totalRow } from './forms.ts'

// 鄂州 scores 20 + 80, prints 19 for 20 × 99.97 %, and copies “提升10%” from the target into the result.
const benefit = { level1: '效益指标', level2: '社会效益指标' }
const indicators = [
  row('1', '不少于800篇', '800篇', 8, { printedScore: 8 }),
  row('2', '10场', '9场', 8, { printedScore: 7 }),
  row('3', '200期', '200期', 8, { printedScore: 8 }),
  row('4', '提高普及率', '稳步提升', 6, { printedScore: 6 }),
  row('5', '≤104万元', '103.97万元', 10, { level2: '成本指标', printedScore: 10 }),
  row('6', '提升10%', '提升10%', 6, { ...benefit, printedScore: 6 }),
  row('7', '≥30000人次', '30000人次', 34, { ...benefit, printedScore: 34 }),
]
const budget = [totalRow(104, 103.97, { weight: 20, printedRate: 99.97, printedScore: 19 })]
const scored = score(form(indicators, budget, { printedTotal: 98 }), twentyEightyScheme)

test('20 points × 99.97 % are 19.99, so 19 is refused', () => {
  expect(scored.rows[0]).toMatchObject({ code: 'execution', score: 19.99 })
  expect(refusals(scored.findings)).toContain('execution printed-score-not-from-formula')
})

test('nine of ten events are 7.2 of 8 points, so 7 is refused', () => {
  expect(scored.rows.find(({ code }) => code === '2')).toMatchObject({ score: 7.2 })
  expect(refusals(scored.findings)).toContain('2 printed-score-not-from-formula')
})

test('“提升10% / 提升10%” without a source is refused, and passes with one', () => {
  expect(refusals(scored.findings)).toContain('6 percent-repeated-without-source')
  const proven = indicators.map((one) =>
    one.code === '6' ? { ...one, evidence: '公民科学素质调查报告' } : one,
  )
  expect(codesOf(score(form(proven, budget), twentyEightyScheme).findings, '6')).toEqual([])
})

test('a target in words takes the form’s own score as the judgement and asks for evidence', () => {
  expect(scored.rows.find(({ code }) => code === '4')).toMatchObject({ score: 6, coefficient: 1 })
  expect(codesOf(scored.findings, '4')).toEqual(['own-score-without-evidence'])
})

test('a target in words without any judgement earns nothing and says so', () => {
  const open = score(form([row('4', '提高普及率', '稳步提升', 80)], budget), twentyEightyScheme)
  expect(open.rows[1]).toMatchObject({ score: 0 })
  expect(codesOf(open.findings, '4')).toContain('judgement-unknown')
})
