import type { FieldDefinition } from '@medelge/fields/definition'
import { expect, it } from 'vitest'
import { shippedKinds } from '../kinds/shipped.ts'
import type { Versions } from '../values/read-values.ts'
import { summable } from './holds.ts'

const words = { zh: '数' }
const field = (code: string, more: object): FieldDefinition =>
  ({ code, words, type: 'decimal', digits: 2, ...more }) as FieldDefinition
const summed = (fields: FieldDefinition[]) =>
  summable([
    { version: 1, definition: { place: false, form: { code: 'list', version: 1, words, fields } } },
  ] as Versions).map(({ code }) => code)

it('adds up amounts, and no shares, times or what was divided', () => {
  const unit = (zh: string) => ({ unit: { zh } })
  expect(
    summed([
      field('a', {}),
      field('b', unit('平方米')),
      field('c', { type: 'money' }),
      field('d', { type: 'whole-number', ...unit('人') }),
      field('e', { computed: 'a + b' }),
      field('f', unit('%')),
      field('g', unit('％')),
      field('h', unit('‰')),
      field('i', unit('百分点')),
      field('j', unit('倍')),
      field('k', unit('元/人')),
      field('l', { computed: 'ratio(a * 100, b)' }),
      field('m', { several: { most: 3 } }),
    ]),
  ).toEqual(['a', 'b', 'c', 'd', 'e'])
})

it('of lists that come along none adds up a share', () => {
  for (const { form } of shippedKinds())
    for (const code of summed([...form.fields])) expect(code).not.toMatch(/share|rate/)
})
