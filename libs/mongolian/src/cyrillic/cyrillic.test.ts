import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { anything, plausibleWord } from '../mongolian.fixture.ts'
import { exactKey } from '../normalize/keys.ts'
import { fromCyrillic, textFromCyrillic } from './from-cyrillic.ts'
import { cyrillicCandidates, toCyrillic } from './to-cyrillic.ts'

const lexicon = loadLexicon([
  { cyrillic: 'хот', traditional: 'ᠬᠣᠲᠠ' },
  { cyrillic: 'сургууль', traditional: 'ᠰᠤᠷᠭᠠᠭᠤᠯᠢ' },
  { cyrillic: 'ажил', traditional: 'ᠠᠵᠢᠯ' },
  { cyrillic: 'сайн', traditional: 'ᠰᠠᠶᠢᠨ' },
  { cyrillic: 'морь', traditional: 'ᠮᠣᠷᠢ' },
])

describe('fromCyrillic', () => {
  it.each([
    ['бичиг', 'ᠪᠢᠴᠢᠭ'],
    ['ном', 'ᠨᠣᠮ'],
    ['хүн', 'ᠬᠦᠨ'],
    ['багш', 'ᠪᠠᠭᠰᠢ'],
    ['ухаан', 'ᠤᠬᠠᠭᠠᠨ'],
    ['шинжлэх', 'ᠰᠢᠨᠵᠢᠯᠡᠬᠦ'],
    ['далай', 'ᠳᠠᠯᠠᠢ'],
    ['гэр', 'ᠭᠡᠷ'],
    ['номын', 'ᠨᠣᠮ\u180eᠤᠨ'],
    ['гэрээс', 'ᠭᠡᠷ\u180eᠡᠴᠡ'],
    ['багшийн', 'ᠪᠠᠭᠰᠢ\u180eᠶᠢᠨ'],
  ])('reads %s by rules among its candidates as %s', (cyrillic, traditional) => {
    expect(fromCyrillic(cyrillic).map((candidate) => candidate.text)).toContain(traditional)
  })

  it.each([
    ['монгол', 'ᠮᠣᠩᠭᠣᠯ'],
    ['хотод', 'ᠬᠣᠲᠠ\u180eᠳᠤ'],
    ['улсын', 'ᠤᠯᠤᠰ\u180eᠤᠨ'],
    ['өвөр монгол', 'ᠥᠪᠥᠷ ᠮᠣᠩᠭᠣᠯ'],
    ['хот-хот', 'ᠬᠣᠲᠠ-ᠬᠣᠲᠠ'],
  ])('knows %s without any list', (cyrillic, traditional) => {
    expect(fromCyrillic(cyrillic, { limit: 1 })[0]?.text).toBe(traditional)
  })

  it('has a traditional letter for every Cyrillic one, and the other way round', () => {
    for (const letter of 'абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя') {
      expect(fromCyrillic(`${letter}аб`)[0]?.text, letter).toMatch(/^[\u1820-\u1842\u180e]+$/)
    }
    for (let code = 0x1820; code <= 0x1842; code++) {
      expect(toCyrillic(`ᠠ${String.fromCharCode(code)}ᠠ`), code.toString(16)).toMatch(/^[а-яёөү]+$/)
    }
  })

  it('prefers the list, then the list with an ending, then rules, and says which', () => {
    expect(fromCyrillic('Хот', { lexicon })[0]).toMatchObject({ text: 'ᠬᠣᠲᠠ', source: 'lexicon' })
    expect(fromCyrillic('хотын', { lexicon })[0]).toMatchObject({ text: 'ᠬᠣᠲᠠ\u180eᠶᠢᠨ', source: 'suffix' })
    expect(fromCyrillic('сургуулийн', { lexicon })[0]).toMatchObject({
      text: 'ᠰᠤᠷᠭᠠᠭᠤᠯᠢ\u180eᠶᠢᠨ',
      source: 'suffix',
    })
    expect(fromCyrillic('ажлаас', { lexicon })[0]).toMatchObject({ text: 'ᠠᠵᠢᠯ\u180eᠠᠴᠠ', source: 'suffix' })
    expect(fromCyrillic('морины', { lexicon })[0]).toMatchObject({ source: 'rules' })
    expect(fromCyrillic('зам', { lexicon })[0]?.source).toBe('rules')
  })

  it('ranks by confidence, within 0 and 1, each text once, no more than asked', () => {
    const letters = fc.array(fc.constantFrom(...'абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя'), {
      minLength: 1,
      maxLength: 70,
    })
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 8 }), (parts, limit) => {
        const found = fromCyrillic(parts.join(''), { limit, lexicon })
        expect(found.length).toBeGreaterThan(0)
        expect(found.length).toBeLessThanOrEqual(limit)
        expect(new Set(found.map((candidate) => candidate.text)).size).toBe(found.length)
        found.forEach(({ confidence }, index) => {
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(found[index - 1]?.confidence ?? 1)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('writes whole texts and leaves the rest alone', () => {
    expect(textFromCyrillic('Сайн хот, 2024!', { lexicon })).toBe('ᠰᠠᠶᠢᠨ ᠬᠣᠲᠠ, 2024!')
    fc.assert(
      fc.property(anything, (text) => {
        const plain = text.replace(/[\u0400-\u04ff]/g, '').normalize('NFC')
        expect(textFromCyrillic(plain)).toBe(plain)
      }),
    )
  })
})

describe('toCyrillic', () => {
  it.each([
    ['ᠪᠢᠴᠢᠭ', 'бичиг'],
    ['ᠮᠣᠩᠭᠣᠯ\u180eᠤᠨ', 'монголын'],
    ['ᠪᠠᠶᠢᠨ\u180eᠠ', 'байна'],
    ['ᠰᠢᠨᠵᠢᠯᠡᠬᠦ', 'шинжлэх'],
    ['ᠪᠠᠭᠰᠢ', 'багш'],
    ['ᠨᠣᠮ\u202fᠢᠶᠠᠷ', 'номоор'],
    ['ᠭᠡᠷ\u180eᠲᠦ', 'гэрт'],
    ['ᠬᠠᠭᠠᠨ\u180eᠤ', 'хааны'],
    ['ᠬᠣᠲᠠ\u180eᠳᠤ', 'хотод'],
    ['ᠤᠯᠤᠰ\u180eᠲᠤ', 'улсад'],
    ['ᠪᠠᠭᠰᠢ\u180eᠳᠤ', 'багшид'],
    ['ᠢᠷᠡᠨ\u180eᠡ', 'ирнэ'],
    ['ᠰᠠᠷ\u180eᠠ', 'сар'],
    ['ᠠᠵᠢᠯ\u180eᠤᠨ', 'ажлын'],
    ['ᠨᠡᠶᠢᠭᠡᠮ\u180eᠦᠨ', 'нийгмийн'],
    ['ᠰᠤᠷᠭᠠᠭᠤᠯᠢ\u180eᠶᠢᠨ', 'сургуулийн'],
  ])('%s → %s', (traditional, cyrillic) => {
    expect(toCyrillic(traditional)).toBe(cyrillic)
  })

  it('takes stems from the list', () => {
    expect(cyrillicCandidates('ᠰᠤᠷᠭᠠᠭᠤᠯᠢ', { lexicon })[0]).toMatchObject({
      text: 'сургууль',
      source: 'lexicon',
    })
    expect(toCyrillic('ᠰᠤᠷᠭᠠᠭᠤᠯᠢ\u180eᠶᠢᠨ', { lexicon })).toBe('сургуулийн')
  })

  it('leaves no traditional letter of a plausible word behind', () => {
    fc.assert(
      fc.property(plausibleWord, (word) => {
        expect(toCyrillic(word)).toMatch(/^[а-яёөү]+$/)
      }),
      { numRuns: 500 },
    )
  })

  it('has something of the word on both ways', () => {
    for (const word of ['ᠪᠢᠴᠢᠭ', 'ᠨᠣᠮ', 'ᠪᠠᠭᠰᠢ', 'ᠰᠢᠨᠵᠢᠯᠡᠬᠦ', 'ᠳᠠᠯᠠᠢ']) {
      const back = fromCyrillic(toCyrillic(word), { limit: 10 }).map((candidate) => exactKey(candidate.text))
      expect(back).toContain(exactKey(word))
    }
  })
})
