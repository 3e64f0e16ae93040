import { expect, test } from 'vitest'
import { tenNinetyScheme } from '../schemes.ts'
import { score } from '../score.ts'
import { codesOf, form, refusals, row } from './forms.ts'

// 城融媒体中心 reaches 72.74 % of a procurement target of 100 % and claims full marks for it.
const scored = score(
  form([
    row('1', '10次', '43次', 30, { printedScore: 30 }),
    row('2', '2200条', '2859条', 30, { printedScore: 30 }),
    row('3', '100%', '72.74%', 30, { level3: '政府采购执行率', printedScore: 30 }),
  ]),
  tenNinetyScheme,
)

test('full marks for 72.74 % of 100 % are refused', () => {
  expect(scored.rows.find(({ code }) => code === '3')).toMatchObject({ coefficient: 0.7274, score: 21.82 })
  expect(refusals(scored.findings)).toEqual(['3 full-marks-below-target'])
  expect(codesOf(scored.findings, '3')).toContain('missed-without-reason')
})

test('43 of 10 events ask for a reason without losing points', () => {
  expect(codesOf(scored.findings, '1')).toEqual(['over-fulfilled-without-reason'])
  expect(scored.rows.find(({ code }) => code === '1')).toMatchObject({ score: 30, fulfilment: 4.3 })
})

test('129.95 % is below the threshold of 130 % and stays silent', () => {
  expect(codesOf(scored.findings, '2')).toEqual([])
})
