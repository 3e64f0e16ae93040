import { expect, test } from 'vitest'
import type { Scheme } from '../scheme.ts'
import { tenNinetyScheme } from '../schemes.ts'
import { score } from '../score.ts'
import { codesOf, form, refusals, row, totalRow } from './forms.ts'

// 忠县 prints amounts in 元, a rate of 96.85 and a score of 9.68: it truncates.
const printed = form(
  [row('1', '≥90分', '90分', 90, { printedScore: 90 })],
  [totalRow(4764453.11, 4614453.11, { initial: 3724055, printedRate: 96.85, printedScore: 9.68 })],
  { budgetUnit: '元', printedTotal: 99.68 },
)
const withMode = (mode: Scheme['rounding']['mode'], ratePlaces?: number): Scheme => ({
  ...tenNinetyScheme,
  execution: { weight: 10, ...(ratePlaces === undefined ? {} : { ratePlaces }) },
  rounding: { mode, places: 2, on: 'item' },
})

test('96.85 % of 10 points is 9.68 truncated', () => {
  const scored = score(printed, withMode('truncate'))
  expect(scored.rows[0]).toMatchObject({ score: 9.68 })
  expect(scored.total).toBe(99.68)
  expect(refusals(scored.findings)).toEqual([])
})

test('96.85 % of 10 points is 9.69 rounded, from the amounts and from the printed rate', () => {
  expect(score(printed, withMode('half-up')).rows[0]).toMatchObject({ score: 9.69 })
  expect(score(printed, withMode('half-up', 2)).rows[0]).toMatchObject({ score: 9.69, exact: '9.685' })
})

test('the tie 9.685 goes to the even digit when the scheme says so', () => {
  expect(score(printed, withMode('half-even', 2)).rows[0]).toMatchObject({ score: 9.68 })
})

test('a score that only rounds otherwise asks for one way of rounding instead of being refused', () => {
  const { findings } = score({ ...printed, printedTotal: 99.69 }, withMode('half-up'))
  expect(codesOf(findings, 'execution')).toEqual(['printed-score-other-rounding'])
})
