import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSlip, slipOf } from './slip.ts'

it('knows the same digits a power of ten apart, in either order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 101, max: 99_999 }), fc.constantFrom(3, 4, 8), (value, power) => {
      expect(slipOf(value, value * 10 ** power)).toBe(power)
      expect(slipOf(value * 10 ** power, value)).toBe(power)
    }),
  )
})

it('takes round numbers for round numbers', () => {
  expect(isSlip(100, 1000)).toBe(false)
  expect(isSlip(0, 1000)).toBe(false)
  expect(isSlip(230, 2300)).toBe(true)
  expect(isSlip(0.8, 8)).toBe(true)
})
