import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeProblem } from '../describe.ts'
import { nationalScheme } from '../schemes.ts'
import { form, row } from '../stories/forms.ts'
import { readForm } from './read-form.ts'
import { readScheme } from './read-scheme.ts'

const sound = form([row('1', '≥10场', '12场', 90)])
const problemsOf = (value: unknown) => {
  const reading = readForm(value)
  return reading.ok ? [] : reading.problems.map((problem) => `${problem.values.field}: ${problem.code}`)
}

test('a form comes back as it was written', () => {
  expect(readForm(JSON.parse(JSON.stringify(sound)))).toEqual({ ok: true, value: sound })
})

test('targets and results may be given as printed', () => {
  const short = {
    ...sound,
    indicators: [{ ...sound.indicators[0], target: '≥30万人', actual: '44.9204万人' }],
  }
  const reading = readForm(short)
  expect(reading.ok && reading.value.indicators[0]).toMatchObject({
    target: { operator: '>=', value: 30, unit: '万人' },
    actual: { value: 44.9204, unit: '万人' },
  })
})

test('every problem names its field, all at once', () => {
  const [indicator] = sound.indicators
  expect(
    problemsOf({
      ...sound,
      year: '2022',
      project: ' ',
      colour: 'red',
      budget: [{ role: 'part', item: '财政拨款', executed: '3106.43万元' }],
      indicators: [
        { ...indicator, weight: 900 },
        { ...indicator, target: { operator: 'month', value: 13 }, level3: undefined },
      ],
    }),
  ).toEqual([
    'colour: field-unknown',
    'year: not-a-number',
    'project: text-missing',
    'budget[0].executed: not-a-number',
    'indicators[0].weight: number-outside',
    'indicators[1].target: not-a-month',
    'indicators[1].level3: text-missing',
    'budget: no-total-row',
    'indicators[1].code: code-repeated',
  ])
})

test('a problem says what to do', () => {
  const reading = readForm({ ...sound, year: 'MMXXII' })
  const [problem] = reading.ok ? [] : reading.problems
  expect(describeProblem(problem ?? expect.fail(), 'zh-CN')).toBe(
    'year 应为数字，现为“MMXXII”，请只填数字，单位写在单位栏',
  )
})

test('no JSON makes the readers throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(readForm(value).ok).toBe(false)
      readScheme(value)
    }),
  )
})

test('endlessly deep JSON is answered like any other mistake', () => {
  const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
  expect(problemsOf({ ...sound, year: deep, title: deep })).toEqual([
    'title: text-missing',
    'year: not-a-number',
  ])
})

test('a scheme is written as what differs from another', () => {
  const rounding = { mode: 'truncate', places: 2, on: 'item' }
  expect(readScheme({ rounding })).toEqual({ ok: true, value: { ...nationalScheme, rounding } })
  const wrong = readScheme({
    basedOn: 'local',
    rounding: { mode: 'up' },
    groups: [{ name: '绩效', covers: [], weight: 90 }],
  })
  expect(wrong.ok ? [] : wrong.problems.map(({ values }) => values.field)).toEqual([
    'basedOn',
    'groups[0].covers',
    'rounding.mode',
    'rounding.places',
    'rounding.on',
  ])
})
