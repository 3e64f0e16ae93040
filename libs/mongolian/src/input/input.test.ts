import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { candidates } from './candidates.ts'
import { type Layout, PHONETIC_LAYOUT, STANDARD_LAYOUT } from './layout.ts'
import { WordMemory } from './memory.ts'
import { pressKey } from './press-key.ts'

function type(layout: Layout, codes: string): string {
  return codes
    .split(' ')
    .map((code) => pressKey(layout, { code: code.replace('^', ''), shift: code.startsWith('^') }) ?? '')
    .join('')
}

describe('layouts', () => {
  it('write bichig and mongol', () => {
    expect(type(STANDARD_LAYOUT, 'KeyB KeyI KeyC KeyI KeyG')).toBe('ᠪᠢᠴᠢᠭ')
    expect(type(PHONETIC_LAYOUT, 'KeyM KeyO ^KeyN KeyG KeyO KeyL')).toBe('ᠮᠣᠩᠭᠣᠯ')
    expect(type(STANDARD_LAYOUT, 'KeyM KeyQ ^KeyN KeyG KeyQ KeyL Minus KeyV KeyN')).toBe('ᠮᠣᠩᠭᠣᠯ\u180eᠤᠨ')
  })

  it('reach every Hudum letter of today and never write the old connector', () => {
    for (const layout of [STANDARD_LAYOUT, PHONETIC_LAYOUT]) {
      const written = [...layout.keys.values()].map((key) => key.plain + (key.shift ?? '')).join('')
      for (const letter of 'ᠠᠡᠢᠣᠤᠥᠦᠧᠨᠩᠪᠫᠬᠭᠮᠯᠰᠱᠲᠳᠴᠵᠶᠷᠸᠹᠺᠻᠼᠽᠾᠿᡀᡁᡂ') expect(written).toContain(letter)
      expect(written).not.toContain('\u202f')
    }
  })

  it('attach the suffix that fits', () => {
    const genitive = { code: 'KeyG', altGraph: true }
    expect(pressKey(PHONETIC_LAYOUT, { ...genitive, before: 'ᠨᠣᠮ ᠭᠡᠷ' })).toBe('\u180eᠦᠨ')
    expect(pressKey(PHONETIC_LAYOUT, { ...genitive, before: 'ᠠᠬ\u180eᠠ' })).toBe('\u180eᠶᠢᠨ')
    expect(pressKey(PHONETIC_LAYOUT, { ...genitive, before: 'ᠭᠡᠷ ' })).toBeUndefined()
    expect(pressKey(PHONETIC_LAYOUT, { code: 'F5' })).toBeUndefined()
  })
})

describe('candidates', () => {
  const lexicon = loadLexicon([
    { cyrillic: 'сургууль', traditional: 'ᠰᠤᠷᠭᠠᠭᠤᠯᠢ' },
    { cyrillic: 'сургагч', traditional: 'ᠰᠤᠷᠭᠠᠭᠴᠢ' },
  ])

  it.each([
    ['mongol', 'ᠮᠣᠩᠭᠣᠯ'],
    ['bichig', 'ᠪᠢᠴᠢᠭ'],
    ['ger', 'ᠭᠡᠷ'],
    ['nom', 'ᠨᠣᠮ'],
    ['surguuli', 'ᠰᠤᠷᠭᠠᠭᠤᠯᠢ'],
    ['бичиг', 'ᠪᠢᠴᠢᠭ'],
  ])('offer for %s without any list %s', (typed, text) => {
    expect(candidates(typed).map((candidate) => candidate.text)).toContain(text)
  })

  it('complete words of the list from the first letters, in Latin and Cyrillic', () => {
    for (const typed of ['surg', 'сург', 'SURGA', 'surgaguli']) {
      const found = candidates(typed, { lexicon })
      expect(found[0]?.source).toBe('lexicon')
    }
    expect(candidates('surg', { lexicon, limit: 2 })).toHaveLength(2)
    for (const nothing of ['', '  ', '科', '12']) expect(candidates(nothing)).toEqual([])
    expect(candidates('mongol', { limit: 0 })).toEqual([])
  })

  it('put learned words first, the person before the unit, and remember across restarts', () => {
    const memory = new WordMemory()
    memory.learn({ typed: 'surg', text: 'ᠰᠤᠷᠭᠠᠨ', scope: 'unit' })
    memory.learn({ typed: 'surg', text: 'ᠰᠤᠷᠬᠤ', scope: 'person' })
    const restored = new WordMemory(JSON.parse(JSON.stringify(memory)))
    const found = candidates('sur', { lexicon, memory: restored })
    expect(found.slice(0, 2).map((candidate) => candidate.text)).toEqual(['ᠰᠤᠷᠬᠤ', 'ᠰᠤᠷᠭᠠᠨ'])
    restored
      .learn({ typed: 'surg', text: 'ᠰᠤᠷᠯᠭ', scope: 'person' })
      .learn({ typed: 'surg', text: 'ᠰᠤᠷᠯᠭ', scope: 'person' })
    expect(candidates('surg', { memory: restored })[0]?.text).toBe('ᠰᠤᠷᠯᠭ')
  })

  it('forget the least used word when full', () => {
    const memory = new WordMemory()
    for (let i = 0; i < 5001; i++) {
      memory.learn({ typed: `w${i}`, text: `ᠨ${i}`, scope: 'person' })
      if (i === 0) memory.learn({ typed: 'w0', text: 'ᠨ0', scope: 'person' })
    }
    expect(memory.toJSON().person).toHaveLength(5000)
    expect(memory.find('w0')).toHaveLength(1)
    expect(memory.find('w1').some((word) => word.typed === 'w1')).toBe(false)
  })
})
