import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, divided, exact, minus, plus, print, rounded, times, toNumber } from './exact.ts'

const cents = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => exact(value / 100))

test('numbers are read as the decimals they print as', () => {
  expect(exact(0.1)).toEqual({ over: 1n, under: 10n })
  expect(print(plus(exact(0.1), exact(0.2)))).toBe('0.3')
  expect(exact(1e21)).toEqual({ over: 10n ** 21n, under: 1n })
  expect(print(exact('-0.50'))).toBe('-0.5')
})

test('what is not a finite decimal is refused', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '', '.', '1,000', '12人', '1e999'])
    expect(() => exact(value), String(value)).toThrow(RangeError)
  expect(() => divided(exact(1), exact(0))).toThrow(RangeError)
})

test.each([
  ['9.685', 'half-up', '9.69'],
  ['9.685', 'half-even', '9.68'],
  ['9.695', 'half-even', '9.7'],
  ['9.6852', 'truncate', '9.68'],
  ['-9.685', 'half-up', '-9.69'],
  ['-9.689', 'truncate', '-9.68'],
] as const)('%s %s is %s', (value, mode, result) => {
  expect(print(rounded(exact(value), 2, mode))).toBe(result)
})

test('256 ÷ 600 × 2 is 0.85', () => {
  expect(print(rounded(times(divided(exact(256), exact(600)), exact(2)), 2, 'half-up'))).toBe('0.85')
})

test('adding and taking away, multiplying and dividing undo each other', () => {
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      expect(minus(plus(a, b), b)).toEqual(a)
      if (b.over !== 0n) expect(times(divided(a, b), b)).toEqual(a)
    }),
  )
})

test('rounding moves by at most one unit of the last place and keeps the order', () => {
  const modes = fc.constantFrom('half-up' as const, 'half-even' as const, 'truncate' as const)
  fc.assert(
    fc.property(cents, cents, modes, fc.integer({ min: 0, max: 3 }), (a, b, mode, places) => {
      expect(Math.abs(toNumber(minus(rounded(a, places, mode), a)))).toBeLessThan(10 ** -places)
      if (compare(a, b) <= 0)
        expect(compare(rounded(a, places, mode), rounded(b, places, mode))).toBeLessThanOrEqual(0)
    }),
  )
})

test('printing and reading give the same number back', () => {
  fc.assert(
    fc.property(cents, (value) => {
      expect(exact(print(value))).toEqual(value)
    }),
  )
})
