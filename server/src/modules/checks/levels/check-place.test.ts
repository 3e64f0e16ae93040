import { expect, it } from 'vitest'
import { checkPlaceAfter } from './check-place.ts'

it.each([
  ['the unit above gives way to the new one', 20, [20, 1], [30, 1], 30],
  ['what stands above both keeps it', 1, [20, 1], [30, 1], 1],
  ['the same height, one level deeper', 20, [20, 1], [31, 30, 1], 31],
  ['no higher than the top', 2, [20, 2, 1], [9], 9],
  ['a place that stood nowhere above goes to the nearest', 77, [20, 1], [30, 1], 30],
  ['a unit that comes to stand on top leaves it', 20, [20, 1], [], 20],
])('%s', (_, checkAt, before, after, expected) => {
  expect(checkPlaceAfter(checkAt, { before, after })).toBe(expected)
})
