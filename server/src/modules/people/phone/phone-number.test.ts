import fc from 'fast-check'
import { expect, it } from 'vitest'
import { masked, phoneNumber } from './phone-number.ts'

const digits = (least: number, most = least) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: least, maxLength: most })
const mobile = fc
  .tuple(fc.constantFrom('13', '15', '17', '18', '199'), digits(9))
  .map(([head, rest]) => (head + rest).slice(0, 11))
const landline = fc
  .tuple(fc.constantFrom('010', '022', '0471', '0479', '0999'), digits(7, 8), fc.option(digits(1, 6)))
  .map(([area, subscriber, extension]) => [area, subscriber, ...(extension ? [extension] : [])].join('-'))
const kept = fc.oneof(mobile, landline)

it.each([
  ['199 0000 0000', '19900000000'],
  ['199-0000-0000', '19900000000'],
  [' １９９００００００００ ', '19900000000'],
  ['+86 199 0000 0000', '19900000000'],
  ['008619900000000', '19900000000'],
  ['8619900000000', '19900000000'],
  ['\u202d19900000000\u202c', '19900000000'],
  ['04710000000', '0471-0000000'],
  ['0471—0000000', '0471-0000000'],
  ['（0471）0000000', '0471-0000000'],
  ['(010) 0000-0000', '010-00000000'],
  ['+86 471 0000000', '0471-0000000'],
  ['+86-10-00000000', '010-00000000'],
  ['0471-0000000转801', '0471-0000000-801'],
  ['0471-0000000 分机 801', '0471-0000000-801'],
  ['0471-0000000-801', '0471-0000000-801'],
  ['0471-00000000 ext. 801', '0471-00000000-801'],
])('reads %j as %j', (typed, number) => expect(phoneNumber(typed)).toBe(number))

it.each([
  '',
  '无',
  '0000000',
  '1990000000',
  '199000000000',
  '12900000000',
  '4710000000',
  '19900000000 19900000001',
  '19900000000转8',
  '+1 202 555 0100',
  '0471-0000000-801-2',
  '0471-0000000转八',
])('reads %j as no number', (typed) => expect(phoneNumber(typed)).toBeUndefined())

it('keeps one form, which is read as itself', () => {
  fc.assert(fc.property(kept, (number) => phoneNumber(number) === number))
})

it('reads the same number however it is spaced', () => {
  const sign = fc.constantFrom('', ' ', '-', '　', '\u200b')
  fc.assert(
    fc.property(mobile, fc.array(sign, { minLength: 11, maxLength: 11 }), (number, signs) => {
      const written = [...number].map((digit, nth) => digit + signs[nth]).join('')
      expect(phoneNumber(written)).toBe(number)
    }),
  )
})

it('shows at most the head and the last of a number', () => {
  fc.assert(
    fc.property(kept, (number) => {
      const shown = masked(number)
      expect(shown).toMatch(/^(1\d{2}\*{4}\d{4}|0\d{2,3}-\*{4}\d{3})$/)
      const [, subscriber = number] = number.split('-')
      expect(shown).not.toContain(subscriber)
    }),
  )
})
