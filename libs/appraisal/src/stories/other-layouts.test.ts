import { expect, test } from 'vitest'
import { findFittingScheme } from '../find-fitting-scheme.ts'
import { costGroupScheme, nationalScheme, tenNinetyScheme } from '../schemes.ts'
import { score } from '../score.ts'
import { form, refusals, row, totalRow } from './forms.ts'

const four = ['产出指标', '产出指标', '效益指标', '效益指标'].map((level1, index) =>
  row(String(index + 1), '≥10场', index === 3 ? '5场' : '10场', 22.5, { level1, deviationReason: '疫情' }),
)

test('four indicators of 22.5 without satisfaction are a scheme of their own', () => {
  const scored = score(form(four), tenNinetyScheme)
  expect(refusals(scored.findings)).toEqual([])
  expect(scored).toMatchObject({ weight: 100, total: 88.75, grade: '良' })
})

test('the same form does not pass for one of 10/50/30/10', () => {
  expect(refusals(score(form(four), nationalScheme).findings)).toEqual([
    '产出指标 group-weights-do-not-sum',
    '效益指标 group-weights-do-not-sum',
    '满意度指标 group-weights-do-not-sum',
  ])
})

test('cost may be a first-level group', () => {
  const scored = score(
    form([
      row('1', '≤20万元', '25万元', 20, {
        level1: '成本指标',
        level2: '经济成本指标',
        deviationReason: '价格上涨',
      }),
      row('2', '≥10场', '10场', 40),
      row('3', '≥10场', '10场', 20, { level1: '效益指标' }),
      row('4', '≥90%', '95%', 10, { level1: '满意度指标' }),
    ]),
    costGroupScheme,
  )
  expect(refusals(scored.findings)).toEqual([])
  expect(scored.groups).toContainEqual({ name: '成本指标', weight: 20, score: 16 })
})

test('a first level the scheme does not know is refused by name', () => {
  const { findings } = score(form([row('1', '≥1个', '1个', 90, { level1: '成本指标' })]), nationalScheme)
  expect(refusals(findings)).toContain('1 group-unknown')
})

test('the scheme of a form is recognized by its weights', () => {
  const twenty = form([row('1', '≥1个', '1个', 80)], [totalRow(104, 103.97, { weight: 20 })])
  expect(findFittingScheme(twenty)?.name).toBe('20+80')
  expect(findFittingScheme(form(four))).toBe(tenNinetyScheme)
  expect(findFittingScheme(form([row('1', '≥1个', '1个', 70)]))).toBeUndefined()
})
