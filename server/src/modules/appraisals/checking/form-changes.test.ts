import { nationalScheme } from '@medelge/appraisal'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { smallForm } from '#test/appraisal-form'
import { changesAlong, type FormFacts, formChanges } from './form-changes.ts'

const facts = (change = {}, figures: FormFacts['figures'] = null): FormFacts => ({
  form: smallForm(change),
  scheme: nationalScheme,
  figures,
})

it('names every place that was written anew, and none that was not', () => {
  const heads = fc.subarray(['title', 'project', 'department', 'unit', 'budgetUnit'] as const)
  fc.assert(
    fc.property(heads, fc.subarray([0, 1, 2]), fc.subarray([0, 1, 2]), (heads, reasons, weights) => {
      const form = smallForm()
      const now = {
        ...Object.fromEntries(heads.map((field) => [field, `${form[field]}新`])),
        indicators: form.indicators.map((one, nth) => ({
          ...one,
          ...(reasons.includes(nth) ? { deviationReason: '天气' } : {}),
          ...(weights.includes(nth) ? { weight: one.weight + 1 } : {}),
        })),
      }
      const named = formChanges(facts(), facts(now)).map(({ row, field }) => `${row} ${field}`)
      const rowOf = (nth: number) => form.indicators[nth]?.level3
      expect(named.sort()).toEqual(
        [
          ...heads.map((field) => ` ${field}`),
          ...reasons.map((nth) => `${rowOf(nth)} deviationReason`),
          ...weights.map((nth) => `${rowOf(nth)} weight`),
        ].sort(),
      )
    }),
  )
})

it('tells rows that came and went, another feed, other rules, and figures read differently', () => {
  const { indicators } = smallForm()
  const [first, ...rest] = indicators
  const gone = formChanges(facts(), facts({ indicators: rest }))
  expect(gone).toContainEqual({ row: first?.level3, field: 'level3', before: first?.level3, after: '' })
  const fed = { ...first, query: { metric: 'popsci-estations', organizationId: 7 } }
  expect(formChanges(facts(), facts({ indicators: [fed, ...rest] }))).toEqual([
    { row: first?.level3, field: 'feed', before: 'popsci-publicity-events', after: 'popsci-estations' },
  ])
  const scheme = { ...nationalScheme, executionWeight: 20 }
  expect(formChanges(facts(), { ...facts(), scheme })).toMatchObject([{ field: 'rules' }])
  const read = (value: number) => ({ facts: facts({}, { 1: value }) })
  expect(changesAlong([{ facts: null }, read(1), { facts: facts() }, read(2)])).toEqual([
    ...[null, null, null],
    [{ row: first?.level3, field: 'figure', before: '1', after: '2' }],
  ])
})
