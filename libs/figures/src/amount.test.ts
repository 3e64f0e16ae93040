import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AmountError, addAmounts, divideAmounts, formatAmount, parseAmount } from './amount.ts'

describe('amounts', () => {
  it('are read and written without loss', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 6 }), (amount, scale) => {
        expect(parseAmount(formatAmount(amount, scale), scale)).toBe(amount === 0 ? 0 : amount)
      }),
    )
  })

  it('are refused when finer than the unit, not a number, or too large', () => {
    expect(parseAmount('1,861.430', 2)).toBe(186143)
    expect(() => parseAmount('0.005', 2)).toThrow(AmountError)
    for (const text of ['', '1e3', '160万', '--1', 'NaN', '99999999999999999']) {
      expect(() => parseAmount(text, 0), text).toThrow(AmountError)
    }
    expect(() => addAmounts([Number.MAX_SAFE_INTEGER, 1])).toThrow(AmountError)
  })

  it('divide with rounding half away from zero', () => {
    expect(divideAmounts(753, 990, { scale: 1, times: 100 })).toBe(761)
    expect(divideAmounts(310643, 311200, { scale: 2, times: 100 })).toBe(9982)
    expect(divideAmounts(-1, 2, { scale: 0 })).toBe(-1)
    expect(divideAmounts(1, 3, { scale: 0, powers: 2 })).toBe(0)
    expect(divideAmounts(5, 0, { scale: 2 })).toBeUndefined()
  })
})
