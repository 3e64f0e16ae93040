import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anything, scribble } from '../mongolian.fixture.ts'
import { exactKey, type FoldLevel, foldedKey } from './keys.ts'
import { normalizationChanges, normalize } from './normalize.ts'

describe('normalize', () => {
  it('joins suffixes by MVS and leaves other narrow spaces alone', () => {
    expect(normalize('ᠭᠡᠷ\u202fᠦᠨ')).toBe('ᠭᠡᠷ\u180eᠦᠨ')
    expect(normalize('ᠭᠡᠷ\u180b\u202f\u180aᠦᠨ')).toBe('ᠭᠡᠷ\u180b\u180eᠦᠨ')
    expect(normalize('10\u202f000')).toBe('10\u202f000')
  })

  it('drops the nirugu behind the connector, zero-width spaces and byte-order marks', () => {
    expect(normalize('ᠰᠠᠷ\u180e\u180aᠠ')).toBe('ᠰᠠᠷ\u180eᠠ')
    expect(normalize('\ufeffᠨᠣᠮ\u200b')).toBe('ᠨᠣᠮ')
  })

  it('keeps selectors, joiners and a nirugu that does its work', () => {
    const text = 'ᠨᠠᠢ\u180dᠮᠠ ᠳ\u180a ᠭ\u200d'
    expect(normalize(text)).toBe(text)
  })

  it('turns presentation forms into nominal signs', () => {
    expect(normalize('\ufe35ᠨᠣᠮ\ufe36\ufe3d\ufe3e')).toBe('（ᠨᠣᠮ）《》')
  })

  it('is idempotent on anything', () => {
    fc.assert(
      fc.property(fc.oneof(anything, scribble), (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text))
      }),
      { numRuns: 5000 },
    )
  })

  it('composes what the dropped signs kept apart', () => {
    expect(normalize('e\u200b\u0301')).toBe('é')
  })

  it('has changes to tell exactly when it changes something', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(normalizationChanges(text).length > 0).toBe(normalize(text) !== text)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('keys', () => {
  it('bring connector, old connector and space together, and the separated vowel to its word', () => {
    expect(exactKey('ᠮᠣᠩᠭᠣᠯ\u180eᠤᠨ')).toBe('ᠮᠣᠩᠭᠣᠯ ᠤᠨ')
    expect(exactKey('ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ')).toBe(exactKey('ᠮᠣᠩᠭᠣᠯ ᠤᠨ'))
    expect(exactKey('ᠪᠠᠶᠢᠨ\u180eᠠ')).toBe('ᠪᠠᠶᠢᠨᠠ')
    expect(exactKey('ᠰᠢᠨ\u180eᠡ\u180eᠶᠢᠨ')).toBe('ᠰᠢᠨᠡ ᠶᠢᠨ')
  })

  it('compose what a dropped selector kept apart, so that a key is its own key', () => {
    expect(exactKey('A\u180b\u0301')).toBe('Á')
    fc.assert(
      fc.property(fc.oneof(anything, scribble), (text) => {
        expect(exactKey(exactKey(text))).toBe(exactKey(text))
      }),
      { numRuns: 5000 },
    )
  })

  it('fold level by level', () => {
    expect(foldedKey('ᠦᠪᠦᠷ ᠮᠣᠩᠭᠤᠯ', { level: 2 })).toBe(foldedKey('ᠥᠪᠥᠷ ᠮᠣᠩᠭᠣᠯ', { level: 2 }))
    expect(foldedKey('ᠳᠣᠲᠣᠷ', { level: 3 })).toBe('ᠲᠣᠲᠣᠷ')
    expect(foldedKey('ᠭᠡᠶ', { level: 4 })).toBe('ᠬᠡᠵ')
    expect(foldedKey('ᠡᠷᠡ', { level: 5 })).toBe('ᠡᠷᠠ')
  })

  it('never part by folding what exact equality joins', () => {
    const levels: FoldLevel[] = [2, 3, 4, 5]
    const variant = fc.tuple(scribble, fc.nat(3)).map(([text, kind]) => {
      if (kind === 0) return [text, text.replaceAll('\u180e', '\u202f')] as const
      if (kind === 1) return [text, text.replace(/[\u180b-\u180d\u180f]/g, '')] as const
      return [text, normalize(text)] as const
    })
    fc.assert(
      fc.property(variant, ([a, b]) => {
        if (exactKey(a) !== exactKey(b)) return
        for (const level of levels) expect(foldedKey(a, { level })).toBe(foldedKey(b, { level }))
      }),
      { numRuns: 2000 },
    )
  })

  it('are their own keys', () => {
    fc.assert(
      fc.property(fc.oneof(anything, scribble), (text) => {
        expect(exactKey(exactKey(text))).toBe(exactKey(text))
      }),
      { numRuns: 3000 },
    )
  })
})
