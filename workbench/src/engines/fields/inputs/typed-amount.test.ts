import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTyped, shownAmount } from './typed-amount.ts'

const money = { type: 'money', most: Number.MAX_SAFE_INTEGER } as const
const floor = { type: 'decimal', digits: 2, most: 1_000_000_000_000 } as const

it.each([
  ['', null],
  ['1200', 120_000],
  ['1,234.50', 123_450],
  ['１２.５', 1250],
  ['1.2万', 1_200_000],
  ['¥36.5元', 3650],
  ['0.005', '0.005'],
  ['很多', '很多'],
])('reads money typed as %s', (typed, kept) => {
  expect(readTyped(money, typed, '元')).toBe(kept)
})

it.each([
  ['12.50', '12.5'],
  ['0.1', '0.1'],
  ['1.234', '1.234'],
  ['30 平方米', '30'],
  ['30 亩', '30 亩'],
])('reads a decimal typed as %s exactly', (typed, kept) => {
  expect(readTyped(floor, typed, '平方米')).toBe(kept)
})

it('reads back whatever it shows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (fen) => {
      expect(readTyped(money, shownAmount(fen), '元')).toBe(fen)
    }),
  )
  const decimal = fc.tuple(fc.nat(), fc.nat({ max: 99 })).map(([whole, places]) => `${whole}.${places}`)
  fc.assert(
    fc.property(decimal, (typed) => {
      const kept = readTyped(floor, typed)
      expect(readTyped(floor, shownAmount(kept))).toBe(kept)
    }),
  )
})
