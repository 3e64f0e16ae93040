import { expect, it } from 'vitest'
import { fieldOfKey, keysOf, plainName, plainNumber } from './keys.ts'

it.each([
  ['锡林浩特市科学技术协会', '锡林浩特市科协'],
  ['锡林浩特市 科协', '锡林浩特市科协'],
  ['（蒙古族）中学', '(蒙古族)中学'],
  ['ＡＢＣ协会', 'abc 协会'],
])('holds %s and %s for one name', (one, other) => expect(plainName(one)).toBe(plainName(other)))

it('tells numbers apart by what divides them, and not by their shape', () => {
  expect(plainNumber('内科协〔２０２１〕12号')).toBe(plainNumber('内科协[2021] 12号'))
  expect(plainNumber('2021－1—1')).toBe(plainNumber('2021-1-1'))
  expect(plainNumber('2021-11')).not.toBe(plainNumber('2021-1-1'))
})

const facts = { name: '城关镇科协', organizationId: 7, areaId: 12, values: { cert: 'A-1', other: 'x' } }

it('goes by the name at the unit and in the area, and by what the list names', () => {
  const keys = keysOf({ place: true, alike: [{ field: 'cert', unique: true }] }, facts)
  expect(keys).toEqual(['name u7 城关镇科协', 'name a12 城关镇科协', 'cert a-1'])
  expect(keys.map(fieldOfKey)).toEqual(['name', 'name', 'cert'])
  expect(keysOf({ place: false }, facts)).toEqual(['name u7 城关镇科协'])
  expect(
    keysOf({ place: true, alike: [{ field: 'cert' }] }, { ...facts, values: { cert: null } }),
  ).toHaveLength(2)
})
