import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anything, plausibleWord } from '../mongolian.fixture.ts'
import { attachSuffix } from './attach.ts'
import { harmonyOf } from './harmony.ts'
import { splitSuffixes } from './split.ts'
import { type SuffixKind, suffixes } from './table.ts'

const KINDS = [...new Set(suffixes.map((suffix) => suffix.kind))]

describe('attachSuffix', () => {
  it.each([
    ['ᠮᠣᠩᠭᠣᠯ', 'genitive', 'ᠤᠨ'],
    ['ᠭᠡᠷ', 'genitive', 'ᠦᠨ'],
    ['ᠬᠠᠭᠠᠨ', 'genitive', 'ᠤ'],
    ['ᠡᠷᠡᠨ', 'genitive', 'ᠦ'],
    ['ᠰᠤᠷᠭᠠᠭᠤᠯᠢ', 'genitive', 'ᠶᠢᠨ'],
    ['ᠨᠣᠮ', 'accusative', 'ᠢ'],
    ['ᠠᠬ\u180eᠠ', 'accusative', 'ᠶᠢ'],
    ['ᠭᠡᠷ', 'dative', 'ᠲᠦ'],
    ['ᠮᠣᠩᠭᠣᠯ', 'dative', 'ᠳᠤ'],
    ['ᠬᠣᠲᠠ', 'ablative', 'ᠠᠴᠠ'],
    ['ᠭᠠᠷ', 'instrumental', 'ᠢᠶᠠᠷ'],
    ['ᠬᠡᠯᠡ', 'instrumental', 'ᠪᠡᠷ'],
    ['ᠮᠣᠷᠢ', 'comitative', 'ᠲᠠᠢ'],
    ['ᠨᠥᠬᠥᠷ', 'plural', 'ᠦᠳ'],
    ['ᠪᠠᠭᠰᠢ', 'plural-persons', 'ᠨᠠᠷ'],
    ['ᠪᠢᠴᠢᠭ', 'dative', 'ᠲᠦ'],
    ['ᠬᠥᠬᠡᠬᠣᠲᠠ', 'dative', 'ᠳᠤ'],
  ] as const)('%s + %s = %s', (word, kind, form) => {
    expect(attachSuffix(word, { kind })).toBe(`${word}\u180e${form}`)
  })

  it('attaches what splitSuffixes finds again and finds fitting', () => {
    fc.assert(
      fc.property(plausibleWord, fc.constantFrom<SuffixKind>(...KINDS), (word, kind) => {
        const { stem, suffixes: found } = splitSuffixes(attachSuffix(word, { kind }))
        expect(stem).toBe(word)
        expect(found).toHaveLength(1)
        expect(found[0]?.kinds).toContain(kind)
        expect(found[0]?.fits).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('splitSuffixes', () => {
  it('parts a chain and keeps the separated vowel with its word', () => {
    const { stem, suffixes: found } = splitSuffixes('ᠰᠠᠷ\u180eᠠ\u180eᠶᠢᠨ')
    expect([stem, found.map((suffix) => suffix.text)]).toEqual(['ᠰᠠᠷ\u180eᠠ', ['ᠶᠢᠨ']])
    expect(splitSuffixes('ᠮᠣᠩᠭᠣᠯ\u202fᠤᠳ\u180eᠤᠨ').suffixes.map((suffix) => suffix.kinds)).toEqual([
      ['plural'],
      ['genitive'],
    ])
  })

  it('tells a wrong allomorph and the right one', () => {
    expect(splitSuffixes('ᠮᠣᠩᠭᠣᠯ\u180eᠦᠨ').suffixes[0]).toMatchObject({
      fits: false,
      expected: 'ᠤᠨ',
      start: 7,
      end: 9,
    })
    expect(splitSuffixes('ᠭᠡᠷ\u180eᠳᠦ').suffixes[0]).toMatchObject({ fits: false, expected: 'ᠲᠦ' })
  })

  it('parts at spaces where asked', () => {
    expect(splitSuffixes('ᠮᠣᠩᠭᠣᠯ ᠤᠨ', { at: 'spaces' }).suffixes).toHaveLength(1)
    expect(splitSuffixes('ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ', { at: 'spaces' }).suffixes).toHaveLength(0)
  })

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { stem, suffixes: found } = splitSuffixes(text)
        const joins = found.map((suffix) => text.charAt(suffix.start - 1) + suffix.text)
        expect(stem + joins.join('')).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('harmonyOf', () => {
  it.each([
    ['ᠮᠣᠩᠭᠣᠯ', 'back'],
    ['ᠭᠡᠷ', 'front'],
    ['ᠪᠢ', 'neutral'],
    ['', 'neutral'],
  ])('%s is %s', (word, harmony) => expect(harmonyOf(word)).toBe(harmony))
})
