import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plausibleWord } from '../mongolian.fixture.ts'
import { loadLexicon, packLexicon } from './lexicon.ts'
import { readRows } from './read-rows.ts'
import { cleanRows } from './row.ts'

const ROWS = [
  { cyrillic: 'ном', traditional: 'ᠨᠣᠮ' },
  { cyrillic: 'номын', traditional: 'ᠨᠣᠮ\u202fᠤᠨ' },
  { cyrillic: 'номхон', traditional: 'ᠨᠣᠮᠣᠬᠠᠨ' },
  { cyrillic: 'өндөр', traditional: 'ᠥᠨᠳᠥᠷ', latin: 'undur' },
  { cyrillic: 'сар', traditional: 'ᠰᠠᠷ\u180e\u180aᠠ' },
]

describe('a lexicon', () => {
  const lexicon = loadLexicon(packLexicon(ROWS))

  it('finds words by Cyrillic and by traditional spelling', () => {
    expect(lexicon.size).toBe(5)
    expect(lexicon.find('ном')).toEqual([{ cyrillic: 'ном', traditional: 'ᠨᠣᠮ' }])
    expect(lexicon.find('но')).toEqual([])
    expect(lexicon.findTraditional('ᠨᠣᠮ ᠤᠨ')).toEqual([{ cyrillic: 'номын', traditional: 'ᠨᠣᠮ\u180eᠤᠨ' }])
    expect(lexicon.find('сар')[0]?.traditional).toBe('ᠰᠠᠷ\u180eᠠ')
  })

  it('finds words by what they begin with, the shortest first', () => {
    expect(lexicon.prefix('но', 9).map((entry) => entry.cyrillic)).toEqual(['ном', 'номын', 'номхон'])
    expect(lexicon.prefix('но', 2)).toHaveLength(2)
    expect(lexicon.prefix('я', 9)).toEqual([])
  })

  it.each(['ondor', 'undur', 'öndör', 'ÖNDÖR', 'Ondur'])('finds өндөр typed as %s', (typed) => {
    const found = lexicon.prefix(typed === 'Ondur' ? 'Ondo' : typed, 9).map((entry) => entry.cyrillic)
    expect(found).toContain('өндөр')
  })

  it('holds whatever was packed', () => {
    const rows = fc.uniqueArray(
      fc.tuple(
        fc.array(fc.constantFrom(...'абвгөү'), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
        plausibleWord,
      ),
      { selector: ([cyrillic]) => cyrillic, maxLength: 60 },
    )
    fc.assert(
      fc.property(rows, (pairs) => {
        const packed = loadLexicon(pairs.map(([cyrillic, traditional]) => ({ cyrillic, traditional })))
        for (const [cyrillic, traditional] of pairs) {
          expect(packed.find(cyrillic)).toEqual([{ cyrillic, traditional }])
          expect(packed.findTraditional(traditional).map((entry) => entry.cyrillic)).toContain(cyrillic)
          expect(packed.prefix(cyrillic, 1)[0]?.cyrillic).toBe(cyrillic)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('refuses bytes that are no lexicon, and one cut short', () => {
    expect(() => loadLexicon(new Uint8Array([1, 2, 3]))).toThrow(RangeError)
    expect(() => loadLexicon(packLexicon(ROWS).slice(0, -4))).toThrow(RangeError)
  })
})

describe('rows', () => {
  it('are cleaned: junk and repetitions left out and counted', () => {
    const junk = [
      { cyrillic: 'дөрөв', traditional: 'duruv' },
      { cyrillic: 'ном', traditional: 'ᠨ\ufffdᠮ' },
      { cyrillic: '', traditional: 'ᠨᠣᠮ' },
    ]
    expect(cleanRows([...ROWS, ...ROWS, ...junk])).toMatchObject({ dropped: 8 })
  })

  it('longer than any word are left out, and so never make a tree too deep to pack', () => {
    for (const row of [
      { cyrillic: 'ном '.repeat(50_000).trim(), traditional: 'ᠨᠣᠮ' },
      { cyrillic: 'ном', traditional: 'ᠨᠣᠮ'.repeat(50_000) },
      { cyrillic: 'ном', traditional: 'ᠨᠣᠮ', latin: 'nom'.repeat(50_000) },
    ])
      expect(loadLexicon(packLexicon([row])).find('ном').length).toBe(row.latin === undefined ? 0 : 1)
  })

  it('are read from JSON, from a table and from a script that embeds JSON', () => {
    const rows = [{ cyrillic: 'ном', latin: 'nom', traditional: 'ᠨᠣᠮ' }]
    const json = JSON.stringify(rows)
    expect(readRows(json)).toEqual(rows)
    expect(readRows('ном\tᠨᠣᠮ\tnom\n\nmalformed\n')).toEqual([
      { cyrillic: 'ном', traditional: 'ᠨᠣᠮ', latin: 'nom' },
    ])
    expect(readRows(`var a=JSON.parse('${json}');run(a)`)).toEqual(rows)
  })
})
