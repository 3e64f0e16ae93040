import type { FieldDefinition, FormDefinition } from '@medelge/fields/definition'
import { expect, it } from 'vitest'
import { rebased } from './rebased.ts'

const line = (code: string, zh: string): FieldDefinition => ({ code, words: { zh }, type: 'line' })
const form = (version: number, ...fields: FieldDefinition[]): FormDefinition => ({
  code: 'base',
  version,
  words: { zh: '基地' },
  fields,
})
const [name, place, phone] = [line('f1', '名称'), line('f2', '地点'), line('f3', '电话')]
const base = form(2, name, place, phone)

it('keeps what either of two changed, took out or added', () => {
  const mine = form(2, line('f1', '基地名称'), place, phone, line('f4', '我的'))
  const theirs = form(3, name, line('f2', '地址'), line('f4', '他的'))
  expect(rebased(base, mine, theirs)).toEqual(
    form(3, line('f1', '基地名称'), line('f2', '地址'), line('f5', '我的'), line('f4', '他的')),
  )
})

it('leaves what one of the two did alone as it is', () => {
  const changed = form(3, place, { ...name, required: true }, line('f4', '新的'))
  expect(rebased(base, changed, { ...base, version: 3 })).toEqual(changed)
  expect(
    rebased(base, base, changed)
      .fields.map(({ code }) => code)
      .sort(),
  ).toEqual(['f1', 'f2', 'f4'])
  expect(rebased(base, { ...base, words: { zh: '示范基地' } }, changed).words).toEqual({ zh: '示范基地' })
})
