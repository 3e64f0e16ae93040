import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bornBy, idNumber, maskedId } from './id-number.ts'

const factors = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const ended = (first: string) =>
  first + '10X98765432'[factors.reduce((sum, factor, at) => sum + factor * Number(first[at]), 0) % 11]

// No code of any area begins with 99: these are nobody's.
const numbers = fc
  .record({
    area: fc.integer({ min: 990000, max: 999999 }),
    born: fc.date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    nth: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ area, born, nth }) => {
    const day = born.toISOString().slice(0, 10)
    return { day, number: ended(`${area}${day.replaceAll('-', '')}${String(nth).padStart(3, '0')}`) }
  })

it('reads a number however it is written, and the day of birth from it', () => {
  fc.assert(
    fc.property(numbers, ({ day, number }) => {
      expect(idNumber(number)).toBe(number)
      expect(idNumber(` ${number.slice(0, 6)} ${number.slice(6).toLowerCase()}`)).toBe(number)
      expect(bornBy(number)).toBe(day)
      expect(maskedId(number)).not.toContain(number.slice(4, 14))
    }),
  )
})

it('refuses a number with one digit wrong', () => {
  fc.assert(
    fc.property(
      numbers,
      fc.integer({ min: 0, max: 16 }),
      fc.integer({ min: 1, max: 9 }),
      ({ number }, at, more) => {
        const other = (Number(number[at]) + more) % 10
        expect(idNumber(number.slice(0, at) + other + number.slice(at + 1))).toBeUndefined()
      },
    ),
  )
})

it('refuses a day of birth there is none of, and what is no number', () => {
  for (const typed of [ended('99000019990230001'), '', '123', 'ABCDEFGHIJKLMNOPQR', '9'.repeat(18)])
    expect(idNumber(typed), typed).toBeUndefined()
})
