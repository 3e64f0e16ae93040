import { type Form, nationalScheme, score, tenNinetyScheme } from '@medelge/appraisal'
import { layOutForm } from '@medelge/server/official-form'
import { expect, test } from 'vitest'
import { smallForm } from '../../../server/test/appraisal-form.ts'
import { blankForm, nextYear } from '../../src/appraisals/begin/next-year.ts'
import { addIndicator, moveIndicator, withText } from '../../src/appraisals/change/indicator-rows.ts'
import { placeOf } from '../../src/appraisals/change/refusal-by-place.ts'
import { storedForm } from '../../src/appraisals/change/stored-form.ts'
import { paperKey, rowsOf, scoredKey } from '../../src/appraisals/paper/rows.ts'
import { fromDraft, toDraft } from '../../src/appraisals/scheme/scheme-draft.ts'

const form = smallForm()
const codes = ({ indicators }: Form) => indicators.map(({ code }) => code)

test('every place of the paper is covered once, and rows know what they show', () => {
  const layout = layOutForm(form, score(form, nationalScheme))
  const rows = rowsOf(layout)
  expect(rows.flatMap(({ cells }) => cells)).toHaveLength(layout.cells.length)
  const keys = rows.flatMap(({ key }) => key ?? [])
  expect(keys).toEqual(['budget:0', '1', '2', '3', 'total'])
})

test('a finding finds its row by code, budget row, group or total', () => {
  expect(paperKey('execution', form, nationalScheme)).toBe('budget:0')
  expect(paperKey('budget:年度资金总额', form, nationalScheme)).toBe('budget:0')
  expect(paperKey('效益指标', form, nationalScheme)).toBe('2')
  expect(paperKey('3', form, nationalScheme)).toBe('3')
  expect(paperKey('total', form, nationalScheme)).toBe('total')
  expect(paperKey('成本指标', form, nationalScheme)).toBeUndefined()
  expect(scoredKey('budget:0', form)).toBe('execution')
})

test('next year keeps promises and feeds, and nothing of what came of them', () => {
  const next = nextYear({ ...form, printedTotal: 90 }, 2022)
  expect(next.year).toBe(2022)
  expect(next.printedTotal).toBeUndefined()
  expect(next.indicators.map(({ target }) => target)).toEqual(form.indicators.map(({ target }) => target))
  expect(next.indicators[0]?.query).toEqual(form.indicators[0]?.query)
  expect(next.indicators.every(({ actual, evidence }) => actual === null && evidence === undefined)).toBe(
    true,
  )
  expect(next.budget).toMatchObject([{ role: 'total', item: '年度资金总额', executed: null }])
})

test('a blank form has a total row first', () => {
  const heading = { project: '巡展', year: 2023, department: '甲', unit: '乙' }
  const blank = blankForm(heading, { title: '表', budgetUnit: '万元', items: ['总额', '其他'] })
  expect(blank.budget.map(({ role }) => role)).toEqual(['total', 'part'])
})

test('a new row gets a code nobody has; rows move and stop at the edges', () => {
  const first = { level1: '产出指标', level2: '数量指标' }
  const added = addIndicator(form, first)
  expect(added.code).toBe('4')
  expect(added.form.indicators.at(-1)).toMatchObject({ level1: '满意度指标', weight: 0 })
  expect(codes(moveIndicator(form, '3', -1))).toEqual(['1', '3', '2'])
  expect(moveIndicator(form, '1', -1)).toBe(form)
})

test('blank texts are left out, and fed results are not kept', () => {
  const [fed, typed] = form.indicators
  if (!fed || !typed) throw new Error('the sample form has two rows')
  expect(withText(typed, 'evidence', '')).not.toHaveProperty('evidence')
  const read = { ...form, indicators: [{ ...fed, actual: { value: 3, unit: '次', text: '3次' } }, typed] }
  expect(storedForm(read).indicators.map(({ actual }) => actual?.text)).toEqual([undefined, '6次'])
})

test('a place is written with points, and a scheme survives its own form', () => {
  expect(placeOf('indicators[12].target.value')).toBe('indicators.12.target.value')
  for (const scheme of [nationalScheme, tenNinetyScheme]) expect(fromDraft(toDraft(scheme))).toEqual(scheme)
})
