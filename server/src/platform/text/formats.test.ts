import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isDay, isMoment, isSound, isUuid } from './formats.ts'

it.each([
  '2021-02-30',
  '0000-00-00',
  '0000-01-01',
  '9999-12-31',
  '1799-12-31',
  '2021-9-1',
  '2021-13-01',
  '２０２１-01-01',
])('knows that %s is no day people write of', (text) => expect(isDay(text)).toBe(false))

it('knows every day of four hundred years', () => {
  const day = fc.date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (at) => {
      expect(isDay(at.toISOString().slice(0, 10))).toBe(true)
      expect(isMoment(at.toISOString())).toBe(true)
    }),
  )
})

it.each([
  '2021-09-18',
  '2021-09-18T25:00:00Z',
  '2021-09-18T23:59:60Z',
  '2021-09-18T09:30:00',
  '0000-01-01T00:00:00Z',
])('knows that %s is no moment', (text) => expect(isMoment(text)).toBe(false))

it('knows a UUID by its bare letters alone', () => {
  expect(isUuid('018f6f6e-0000-7000-8000-000000000000')).toBe(true)
  expect(isUuid('urn:uuid:018f6f6e-0000-7000-8000-000000000000')).toBe(false)
})

it('takes the letters of every script, and line ends, but nothing that cannot be kept', () => {
  for (const text of ['ᠮᠡᠳᠡᠯᠭᠡ', 'Мэдлэг', '科普\n一本账\t', '\u{1F600}', '', '\u180e\u200d'])
    expect(isSound(text)).toBe(true)
  for (const text of ['\0', '\u000b', '\ud83d', 'a\ude00', '\uffff']) expect(isSound(text)).toBe(false)
})
