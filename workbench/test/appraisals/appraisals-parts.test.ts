import {
  type Form,
  kindsOfForm,
  nationalScheme,
  readForm,
  type Scheme,
  score,
  tenNinetyScheme,
} from '@medelge/appraisal'
import { layOutForm } from '@medelge/server/official-form'
import { expect, test } from 'vitest'
import { smallForm } from '../../../server/test/appraisal-form.ts'
import { blankForm, nextYear } from '../../src/appraisals/begin/next-year.ts'
import { hasClaims, withoutClaims } from '../../src/appraisals/change/claims.ts'
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

test('a row of the form stands on one row of the paper, also where a total is followed by its grade', () => {
  const whole = blankForm({ project: '某单位', year: 2021, department: '', unit: '' }, 'department', '万元')
  const keys = rowsOf(layOutForm(whole, score(whole, nationalScheme))).flatMap(({ key }) => key ?? [])
  expect(keys.filter((key) => key === 'total')).toEqual(['total'])
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

test.each(['project', 'department', 'transfer'] as const)(
  'a blank form of every kind has a total row first, can be read, and covers its paper once: %s',
  (kind) => {
    const heading = { project: '巡展', year: 2023, department: '甲', unit: '乙' }
    const blank = blankForm(heading, kind, '万元')
    expect(blank.budget.map(({ role }) => role).indexOf('total')).toBe(0)
    expect(readForm(blank)).toMatchObject({ ok: true, value: { title: kindsOfForm[kind].title } })
    const { cells, rows } = layOutForm(blank, score(blank, nationalScheme))
    const places = cells.flatMap((cell) =>
      Array.from({ length: cell.rows * cell.columns }, (_, at) => {
        const [down, across] = [Math.floor(at / cell.columns), at % cell.columns]
        return `${cell.row + down} ${cell.column + across}`
      }),
    )
    expect([places.length, new Set(places).size]).toEqual([rows * 9, rows * 9])
  },
)

test('what is found in a task or about the money leads to its row; next year keeps their names alone', () => {
  const whole: Form = {
    ...form,
    tasks: [{ name: '航标', content: '维护', done: '完成', budget: 9, executed: 8 }],
    management: [{ item: '下达及时性', state: '及时', problem: '无' }],
    note: '无',
    printedGrade: '优',
  }
  expect(
    ['tasks', 'task:航标', 'management:下达及时性'].map((row) => paperKey(row, whole, nationalScheme)),
  ).toEqual(['task:0', 'task:0', 'management:0'])
  const next = nextYear(whole, 2022)
  expect(next.tasks).toEqual([{ name: '航标', content: '维护', done: '', budget: null, executed: null }])
  expect(next.management).toEqual([{ item: '下达及时性', state: '', problem: '' }])
  expect([next.note, next.printedGrade]).toEqual([undefined, undefined])
})

test('what a file printed can be left behind, and nothing else with it', () => {
  const printed = { ...form, printedTotal: 90, printedGrade: '优' }
  expect(hasClaims(printed)).toBe(true)
  expect(withoutClaims(printed)).toEqual(form)
  expect(hasClaims(form)).toBe(false)
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
  const steps = { rule: 'per-step', step: 1, of: 'unit', points: 0.5, count: 'begun' } as const
  const local: Scheme = {
    ...nationalScheme,
    execution: { weight: 10, counted: false, reasonBelow: 0.85, shortfall: steps },
    shortfall: { floor: steps, ceiling: { rule: 'bands', bands: [{ at: 5, share: 0.5 }] } },
    printedScores: 'of-hundred',
  }
  for (const scheme of [nationalScheme, tenNinetyScheme, local])
    expect(fromDraft(toDraft(scheme))).toEqual(scheme)
})
