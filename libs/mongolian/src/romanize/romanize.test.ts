import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LETTERS, SELECTORS, word } from '../mongolian.fixture.ts'
import { normalize } from '../normalize/normalize.ts'
import { deromanize, romanize } from './romanize.ts'

describe('romanize', () => {
  it.each([
    ['vpmc', 'ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ', 'mongγol bičig'],
    ['vpmc', 'ᠥᠪᠥᠷ ᠬᠡᠯᠡ ᠬᠣᠲᠠ ᠵᠠᠰᠠᠭ ᠱᠠᠷᠠ', 'öbör kele qota ǰasaγ šara'],
    ['vpmc', 'ᠪᠠᠶᠢᠨ\u180eᠠ᠂ ᠨᠣᠮ\u202fᠤᠨ᠃', 'bayin-a, nom-un.'],
    ['ala-lc', 'ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ ᠥᠪᠦᠷ ᠱᠠᠷᠠ', 'mongġol bicig ȯbu̇r śara'],
    ['ala-lc', 'ᠬᠡᠯᠡ ᠬᠣᠲᠠ ᠵᠠᠰᠠᠭ', 'kele qota jasaġ'],
    ['sasm', 'ᠬᠥᠬᠡᠬᠣᠲᠠ ᠴᠢᠹᠡᠩ ᠱᠢᠯᠢ', 'hohehota qifeng xili'],
    ['sasm-marked', 'ᠤᠯᠠᠭᠠᠨᠴᠠᠪ', 'ûlaganqab'],
    ['mns', 'Өвөр Монгол, хүүхэд, цэцэг, шинжлэх ухаан', 'Övör Mongol, khüükhed, tsetseg, shinjlekh ukhaan'],
    ['mns', 'Ёс ЁС ЖИШЭЭ Щ', 'Yos YOS JISHEE Sh'],
  ] as const)('by %s: %s → %s', (scheme, text, latin) => {
    expect(romanize(text, { scheme })).toBe(latin.normalize('NFC'))
  })

  it.each(['vpmc', 'ala-lc'] as const)('comes back letter by letter by %s', (scheme) => {
    fc.assert(
      fc.property(word, (text) => {
        expect(deromanize(romanize(text, { scheme }), { scheme })).toBe(text)
      }),
      { numRuns: 3000 },
    )
  })

  it.each(['vpmc', 'ala-lc'] as const)('comes back with connectors and selectors by %s', (scheme) => {
    const marked = fc
      .array(fc.tuple(fc.constantFrom(...LETTERS), fc.constantFrom('', '', '', ...SELECTORS, '\u180e')), {
        minLength: 1,
      })
      .map((pairs) => `${pairs.flat().join('')}ᠨ`)
    fc.assert(
      fc.property(marked, (text) => {
        const stored = normalize(text)
        expect(deromanize(romanize(stored, { scheme }), { scheme })).toBe(stored)
      }),
      { numRuns: 2000 },
    )
  })

  it('parts letters that would be read as one', () => {
    expect(romanize('ᠨᠭᠢ', { scheme: 'vpmc' })).toBe('n’gi')
    expect(deromanize('n’gi', { scheme: 'vpmc' })).toBe('ᠨᠭᠢ')
  })

  it('takes capitals and ASCII spellings on the way back', () => {
    expect(deromanize('Mongghol-un SHARA', { scheme: 'vpmc' })).toBe('ᠮᠣᠩᠭᠣᠯ\u180eᠤᠨ ᠱᠠᠷᠠ')
    expect(deromanize('nom - 5', { scheme: 'vpmc' })).toBe('ᠨᠣᠮ - 5')
  })

  it('brings Cyrillic back by MNS but for the letters the standard writes alike', () => {
    const letters = fc.constantFrom(...'абвгджзклмнопрстуфхчшцэөүяёюе')
    const text = fc.array(letters, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))
    const ambiguous = /т[с]|[кстц]х|ы|[аэоуүи]и|[тс]ш|кх|й/
    fc.assert(
      fc.property(text, (cyrillic) => {
        if (ambiguous.test(cyrillic)) return
        expect(deromanize(romanize(cyrillic, { scheme: 'mns' }), { scheme: 'mns' })).toBe(cyrillic)
      }),
      { numRuns: 2000 },
    )
    expect(deromanize('Sain baina uu, naiman', { scheme: 'mns' })).toBe('Сайн байна уу, найман')
  })

  it('reads SASM by harmony', () => {
    expect(deromanize('monggol-un ger', { scheme: 'sasm' })).toBe('ᠮᠣᠩᠭᠣᠯ\u180eᠤᠨ ᠭᠡᠷ')
    expect(deromanize('obor mônggôl', { scheme: 'sasm-marked' })).toBe('ᠥᠪᠥᠷ ᠮᠣᠩᠭᠣᠯ')
  })
})
