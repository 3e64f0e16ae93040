import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion } from './apportion.ts'

const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 })

test('the shares are whole, at least the floor, and sum to the total', () => {
  fc.assert(
    fc.property(weights, fc.nat(1e7), fc.nat(20), (given, extra, floor) => {
      const total = extra + floor * given.length
      const shares = apportion(total, given, floor)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total)
      expect(shares.every((share) => Number.isInteger(share) && share >= floor)).toBe(true)
    }),
  )
})

test('nothing to share among, or less than the floors need, is refused', () => {
  expect(() => apportion(3, [])).toThrow()
  expect(() => apportion(3, [1, 1], 2)).toThrow()
})
