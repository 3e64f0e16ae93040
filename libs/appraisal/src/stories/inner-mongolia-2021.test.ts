import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeArithmetic } from '../describe.ts'
import { readForm } from '../reading/read-form.ts'
import { nationalScheme } from '../schemes.ts'
import { score } from '../score.ts'
import { codesOf, refusals } from './forms.ts'

const file = new URL('../../../../demo/data/appraisal-2021.json', import.meta.url)
const reading = readForm(JSON.parse(readFileSync(file, 'utf8')))
if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
const form = reading.value
const scored = score(form, nationalScheme)

test('the published form of 2021 scores 9.98 + 48.85 + 30 + 10 = 98.83, 优', () => {
  expect(form.indicators).toHaveLength(25)
  expect(scored.groups).toEqual([
    { name: 'execution', weight: 10, score: 9.98 },
    { name: '产出指标', weight: 50, score: 48.85 },
    { name: '效益指标', weight: 30, score: 30 },
    { name: '满意度指标', weight: 10, score: 10 },
  ])
  expect(scored).toMatchObject({ total: 98.83, weight: 100, grade: '优' })
})

test('every printed score of it follows from its target and result', () => {
  for (const indicator of form.indicators)
    expect(scored.rows.find(({ code }) => code === indicator.code)?.score).toBe(indicator.printedScore)
  expect(refusals(scored.findings)).toEqual([])
})

test('the missed training says its arithmetic in words', () => {
  const training = scored.rows.find(({ code }) => code === '16')
  expect(describeArithmetic(training?.arithmetic ?? expect.fail(), 'zh-CN')).toBe(
    '256人次 未达到 ≥600人次：256人次 ÷ 600人次 × 2 分 = 0.8533 分，四舍五入保留 2 位小数得 0.85 分',
  )
})

test('the score repeated beside 财政拨款 is counted once', () => {
  expect(codesOf(scored.findings, 'budget:其中：财政拨款')).toEqual(['part-score-not-added'])
})

test('over-fulfilment asks for a reason in twelve rows and is silent where one is given', () => {
  const asked = scored.findings
    .filter(({ code }) => code === 'over-fulfilled-without-reason')
    .map((one) => one.row)
  expect(asked).toEqual(['1', '4', '5', '7', '10', '12', '14', '15', '17', '20', '21', '24'])
})

test('units and headings that do not fit are noted', () => {
  expect(codesOf(scored.findings, '2')).toContain('unit-left-out')
  expect(codesOf(scored.findings, '3')).toContain('unit-differs-from-name')
  expect(codesOf(scored.findings, '17')).toContain('count-under-quality')
  expect(codesOf(scored.findings, '22')).toContain('judgement-without-evidence')
})

test('rounding only the sum gives 98.84: the scheme decides', () => {
  const onSum = score(form, { ...nationalScheme, rounding: { mode: 'half-up', places: 2, on: 'total' } })
  expect(onSum.total).toBe(98.84)
})
