import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anything } from '../mongolian.fixture.ts'
import { collationKey, compareMongolian } from './collate.ts'

describe('collation', () => {
  it.each([
    ['ᠠ ᠡ ᠢ ᠣ ᠤ ᠥ ᠦ ᠨ ᠩ ᠪ ᠫ ᠬ ᠭ ᠮ ᠯ ᠰ ᠱ ᠲ ᠳ ᠴ ᠵ ᠶ ᠷ ᠸ'],
    ['а б в г д е ё ж з и й к л м н о ө п р с т у ү ф х ц ч ш щ ъ ы ь э ю я'],
    ['1 a b ᠠ ᠨ а я'],
  ])('keeps %s in order', (order) => {
    const letters = order.split(' ')
    expect([...letters].reverse().sort(compareMongolian)).toEqual(letters)
  })

  it('puts a stem before its forms and those before longer words', () => {
    const words = ['ᠨᠣᠮ', 'ᠨᠣᠮ\u180eᠢ', 'ᠨᠣᠮ\u202fᠤᠨ', 'ᠨᠣᠮᠠ']
    expect([...words].reverse().sort(compareMongolian)).toEqual(words)
  })

  it('does not see selectors and case before it has to', () => {
    expect(['ᠨᠠᠢ\u180dᠮᠠᠨ', 'ᠨᠠᠢᠮᠠ'].sort(compareMongolian)[0]).toBe('ᠨᠠᠢᠮᠠ')
    expect(['ОВОО', 'Өвөр', 'овог'].sort(compareMongolian)).toEqual(['овог', 'ОВОО', 'Өвөр'])
  })

  it('is a total order that agrees with the keys', () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        const order = compareMongolian(a, b)
        expect(Math.sign(compareMongolian(b, a))).toBe(Math.sign(order) === 0 ? 0 : -Math.sign(order))
        expect(order === 0).toBe(a === b)
        expect(order < 0).toBe(collationKey(a) < collationKey(b))
      }),
    )
  })
})
