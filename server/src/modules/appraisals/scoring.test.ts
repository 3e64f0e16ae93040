import { nationalScheme, score } from '@medelge/appraisal'
import { expect, it } from 'vitest'
import { smallForm } from '#test/appraisal-form'
import { readWhole } from './appraisal.ts'
import { scored } from './scoring.ts'

const { form, scheme } = readWhole(smallForm(), nationalScheme)

it('answers what was asked, also after much else was', () => {
  expect(scored(form, scheme)).toEqual(score(form, scheme))
  for (let year = 1990; year < 2190; year += 1)
    expect(scored({ ...form, year }, scheme)).toEqual(score({ ...form, year }, scheme))
  expect(scored(form, scheme)).toEqual(score(form, scheme))
})

it('scores anew where one result, one weight or one rule says something else', () => {
  const before = scored(form, scheme)
  const [first, ...rest] = form.indicators
  if (!first) throw new Error('a form without rows')
  const more = { ...first, actual: { value: 99, unit: first.target.unit, text: '99' } }
  const changed = { ...form, indicators: [more, ...rest] }
  expect(scored(changed, scheme)).toEqual(score(changed, scheme))
  expect(scored(changed, scheme)).not.toEqual(before)
  const strict = { ...scheme, rounding: { ...scheme.rounding, places: 0 } }
  expect(scored(form, strict)).toEqual(score(form, strict))
})
