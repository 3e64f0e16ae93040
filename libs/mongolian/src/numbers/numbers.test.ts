import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate } from './format-date.ts'
import { fromMongolianDigits, spellNumber, toMongolianDigits } from './spell-number.ts'

describe('spellNumber', () => {
  it.each([
    [0, 'ᠲᠡᠭ', 'тэг'],
    [5, 'ᠲᠠᠪᠤ', 'тав'],
    [11, 'ᠠᠷᠪᠠᠨ ᠨᠢᠭᠡ', 'арван нэг'],
    [100, 'ᠵᠠᠭᠤ', 'зуу'],
    [135, 'ᠵᠠᠭᠤᠨ ᠭᠤᠴᠢᠨ ᠲᠠᠪᠤ', 'зуун гучин тав'],
    [1000, 'ᠮᠢᠩᠭ\u180eᠠ', 'мянга'],
    [2024, 'ᠬᠣᠶᠠᠷ ᠮᠢᠩᠭᠠᠨ ᠬᠣᠷᠢᠨ ᠳᠥᠷᠪᠡ', 'хоёр мянган хорин дөрөв'],
    [30000, 'ᠭᠤᠷᠪᠠᠨ ᠲᠦᠮᠡ', 'гучин мянга'],
    [24_000_000, 'ᠬᠣᠶᠠᠷ ᠮᠢᠩᠭᠠᠨ ᠳᠥᠷᠪᠡᠨ ᠵᠠᠭᠤᠨ ᠲᠦᠮᠡ', 'хорин дөрвөн сая'],
    [10_000, 'ᠲᠦᠮᠡ', 'арван мянга'],
    [1_001_000, 'ᠵᠠᠭᠤᠨ ᠲᠦᠮᠡᠨ ᠮᠢᠩᠭ\u180eᠠ', 'нэг сая нэг мянга'],
    [100_010_000, 'ᠨᠢᠭᠡᠨ ᠳᠦᠩᠰᠢᠭᠤᠷ ᠨᠢᠭᠡᠨ ᠲᠦᠮᠡ', 'зуун сая арван мянга'],
    [300_000_000, 'ᠭᠤᠷᠪᠠᠨ ᠳᠦᠩᠰᠢᠭᠤᠷ', 'гурван зуун сая'],
  ])('%i', (value, traditional, cyrillic) => {
    expect(spellNumber(value)).toBe(traditional)
    expect(spellNumber(value, { script: 'cyrillic' })).toBe(cyrillic)
  })

  it.each([-5, 0.5, 1e12, Number.NaN, Number.POSITIVE_INFINITY])('leaves %d in digits', (value) => {
    expect(spellNumber(value)).toBe(String(value))
  })

  it('has the form before a noun', () => {
    expect(spellNumber(5, { form: 'attributive' })).toBe('ᠲᠠᠪᠤᠨ')
    expect(spellNumber(5, { form: 'attributive', script: 'cyrillic' })).toBe('таван')
  })

  it('spells no two numbers alike, and never throws', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e9), (a, b) => {
        expect(spellNumber(a) === spellNumber(b)).toBe(a === b)
        expect(spellNumber(a, { script: 'cyrillic' }) === spellNumber(b, { script: 'cyrillic' })).toBe(
          a === b,
        )
      }),
    )
    fc.assert(fc.property(fc.double(), (value) => typeof spellNumber(value) === 'string'))
  })
})

describe('digits and dates', () => {
  it('change digits both ways', () => {
    expect(toMongolianDigits('12 ᠡᠳᠦᠷ')).toBe('᠑᠒ ᠡᠳᠦᠷ')
    expect(fromMongolianDigits(toMongolianDigits('9876543210'))).toBe('9876543210')
  })

  it('write a day with and without its weekday', () => {
    const day = { year: 2024, month: 5, day: 12 }
    expect(formatDate(day)).toBe('2024 ᠣᠨ\u180eᠤ 5 ᠰᠠᠷ\u180eᠠ\u180eᠶᠢᠨ 12 ᠡᠳᠦᠷ')
    expect(formatDate(day, { script: 'cyrillic', weekday: 'named' })).toBe(
      '2024 оны 5 дугаар сарын 12, ням гараг',
    )
    expect(formatDate({ ...day, month: 4 }, { script: 'cyrillic' })).toContain('4 дүгээр')
  })

  it.each([
    [2023, 2, 29],
    [2024, 4, 31],
    [2024, 13, 1],
    [2024, 0, 1],
    [2024, 1, 0],
    [2024, 1.5, 1],
    [Number.NaN, 1, 1],
  ])('gives no weekday to %d-%d-%d, which no calendar has', (year, month, day) => {
    const date = { year, month, day }
    expect(formatDate(date, { weekday: 'named' })).toBe(formatDate(date))
  })

  it('gives the leap day its weekday', () => {
    expect(formatDate({ year: 2024, month: 2, day: 29 }, { script: 'cyrillic', weekday: 'named' })).toContain(
      'пүрэв',
    )
  })

  it('knows every weekday the clock of the platform knows', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1600-01-01'), max: new Date('2400-01-01'), noInvalidDate: true }),
        (date) => {
          const names = ['ням', 'даваа', 'мягмар', 'лхагва', 'пүрэв', 'баасан', 'бямба']
          const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
          expect(formatDate(day, { script: 'cyrillic', weekday: 'named' })).toContain(names[date.getUTCDay()])
        },
      ),
    )
  })
})
