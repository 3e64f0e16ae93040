import { expect, it } from 'vitest'
import { bindingOf, chosenOf, periodChoices } from './choices.ts'

it('turns a binding into what stands in the fields and back', () => {
  const binding = {
    ...{ metric: 'lectures', organization: 7, period: '2021', audience: 'elderly' as const },
    wording: { style: 'more-than' as const, scale: 'wan' as const, decimals: 1 },
  }
  expect(bindingOf(chosenOf(binding))).toEqual(binding)
  expect(bindingOf({ style: 'plain', bare: false })).toBeUndefined()
})

it('offers the period of the document first and each once', () => {
  const values = periodChoices('2021').map(({ value }) => value)
  expect(values.slice(0, 3)).toEqual(['2021', '2020', '2019'])
  expect(values).toContain('..2021-12-31')
  expect(new Set(values).size).toBe(values.length)
})
