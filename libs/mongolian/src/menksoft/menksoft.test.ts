import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anything, CONTROLS, LETTERS, plausibleWord, scribble } from '../mongolian.fixture.ts'
import { exactKey } from '../normalize/keys.ts'
import { fromMenksoft } from './from-menksoft.ts'
import { toMenksoft } from './to-menksoft.ts'

const oracle = createRequire(import.meta.url)('mongol-code') as typeof import('mongol-code')

const VECTORS = [
  ['ᠪᠢᠴᠢᠭ', 'E2C1 E27F E317 E27E E2E8'],
  ['ᠮᠣᠩᠭᠣᠯ', 'E2F2 E289 E2BC E2EC E289 E2F9'],
  ['ᠮᠣᠩᠭᠣᠯ\u180eᠤᠨ', 'E2F2 E289 E2BC E2EC E289 E2F9 E263 E292 E2B5'],
  ['ᠭᠡᠷ\u180eᠲᠦ', 'E2E3 E277 E325 E263 E309 E2A3'],
  ['ᠪᠠᠶᠢᠨ\u180eᠠ', 'E2C1 E26D E320 E27E E2B6 E26A'],
  ['ᠥᠪᠥᠷ', 'E295 E2C6 E29F E325'],
] as const

function glyphs(codes: string): string {
  return codes
    .split(' ')
    .map((code) => String.fromCharCode(Number.parseInt(code, 16)))
    .join('')
}

describe('Menksoft', () => {
  it.each(VECTORS)('%s and %s are the same word', (text, codes) => {
    expect(toMenksoft(text)).toBe(glyphs(codes))
    expect(fromMenksoft(glyphs(codes))).toBe(text)
  })

  it('draws every letter at every place beside every neighbor and control as the oracle does', () => {
    const differing: string[] = []
    const around = ['', ...LETTERS, ...CONTROLS, 'x']
    const tails = around.flatMap((after) => ['', ...CONTROLS].map((control) => control + after))
    for (const letter of LETTERS) {
      for (const before of around) {
        // One text for all words of a row: the oracle is slow to start.
        const text = tails.map((tail) => before + letter + tail).join(' ')
        if (toMenksoft(text) !== oracle.convertUnicodeToMenksoft(text)) differing.push(before + letter)
      }
    }
    expect(differing).toEqual([])
  }, 60_000)

  it('reads every glyph between every two of a sample of neighbors as the oracle does', () => {
    const differing: string[] = []
    const sample = [
      '',
      '\ue236',
      '\ue262',
      '\ue263',
      '\ue26c',
      '\ue27e',
      '\ue289',
      '\ue2b5',
      '\ue2b3',
      '\ue2f4',
      '\ue317',
    ]
    for (let code = 0xe234; code <= 0xe34f; code++) {
      for (const before of sample) {
        for (const after of sample) {
          const text = before + String.fromCharCode(code) + after
          if (fromMenksoft(text) !== oracle.convertMenksoftToUnicode(text)) differing.push(text)
        }
      }
    }
    expect(differing).toEqual([])
  })

  it('agrees with the oracle on letters and controls in any order', () => {
    fc.assert(
      fc.property(scribble, (text) => {
        expect(toMenksoft(text)).toBe(oracle.convertUnicodeToMenksoft(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('agrees with the oracle on runs of glyphs', () => {
    const run = fc.array(fc.integer({ min: 0xe234, max: 0xe34f }), { maxLength: 12 })
    fc.assert(
      fc.property(run, (codes) => {
        const text = String.fromCharCode(...codes)
        expect(fromMenksoft(text)).toBe(oracle.convertMenksoftToUnicode(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('brings plausible words back unchanged', () => {
    fc.assert(
      fc.property(plausibleWord, (text) => {
        expect(exactKey(fromMenksoft(toMenksoft(text)))).toBe(exactKey(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('draws what it read once more the same way', () => {
    fc.assert(
      fc.property(plausibleWord, (text) => {
        const drawn = toMenksoft(text)
        expect(toMenksoft(fromMenksoft(drawn))).toBe(drawn)
      }),
      { numRuns: 2000 },
    )
  })

  it('lets foreign text and lone surrogates through', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const foreign = text.replace(/[\u1800-\u18af\u202f\ue234-\ue34f]/g, '')
        expect(fromMenksoft(foreign)).toBe(foreign)
        expect(typeof toMenksoft(text)).toBe('string')
      }),
    )
    expect(fromMenksoft('\ud800 科普 \udc00')).toBe('\ud800 科普 \udc00')
    expect(toMenksoft(`\ud800${'ᠨᠣᠮ '.repeat(2000)}\udc00`).startsWith('\ud800')).toBe(true)
  })
})
