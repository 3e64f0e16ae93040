import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as mongolian from './index.ts'
import { pressKey, STANDARD_LAYOUT } from './input/index.ts'
import { cleanRows, packLexicon } from './lexicon/index.ts'
import { anything, CONTROLS } from './mongolian.fixture.ts'

const schemes: readonly mongolian.Scheme[] = ['vpmc', 'ala-lc', 'sasm', 'sasm-marked', 'mns']

/** Everything that takes a text, so that nothing can be forgotten when a function is added. */
const TAKERS: Readonly<Record<string, (text: string) => unknown>> = {
  applyFixes: (text) => mongolian.applyFixes(text, mongolian.diagnose(text)),
  attachSuffix: (text) => mongolian.suffixes.map(({ kind }) => mongolian.attachSuffix(text, { kind })),
  candidates: (text) => mongolian.candidates(text),
  cleanRows: (text) => cleanRows([{ cyrillic: text, traditional: text, latin: text }]),
  collationKey: mongolian.collationKey,
  compareMongolian: (text) => mongolian.compareMongolian(text, `${text}ᠨ`),
  cyrillicCandidates: (text) => mongolian.cyrillicCandidates(text),
  deromanize: (text) => schemes.map((scheme) => mongolian.deromanize(text, { scheme })),
  detectEncoding: mongolian.detectEncoding,
  diagnose: mongolian.diagnose,
  exactKey: mongolian.exactKey,
  foldedKey: (text) => mongolian.foldedKey(text, { level: 5 }),
  formatName: (text) =>
    mongolian.formatName({ given: text, patronymic: text, clan: text }, { style: 'full' }),
  fromCyrillic: (text) => mongolian.fromCyrillic(text),
  fromMenksoft: mongolian.fromMenksoft,
  fromMongolianDigits: mongolian.fromMongolianDigits,
  harmonyOf: mongolian.harmonyOf,
  layoutColumns: (text) => mongolian.layoutColumns(text, { length: 3, measure: (piece) => piece.length }),
  lineBreaks: mongolian.lineBreaks,
  nameKey: mongolian.nameKey,
  normalizationChanges: mongolian.normalizationChanges,
  normalize: mongolian.normalize,
  packLexicon: (text) => packLexicon([{ cyrillic: text, traditional: text }]),
  pressKey: (text) => pressKey(STANDARD_LAYOUT, { code: 'KeyG', altGraph: true, before: text }),
  romanize: (text) => schemes.map((scheme) => mongolian.romanize(text, { scheme })),
  splitSuffixes: (text) => mongolian.splitSuffixes(text, { at: 'spaces' }),
  textFromCyrillic: (text) => mongolian.textFromCyrillic(text),
  toCyrillic: (text) => mongolian.toCyrillic(text),
  toMenksoft: mongolian.toMenksoft,
  toMongolianDigits: mongolian.toMongolianDigits,
  toUnicode: (text) => mongolian.toUnicode(text),
}

/** Exports that take no text. */
const OTHERS = ['formatDate', 'pagesOf', 'spellNumber']
/** Takers that the entrances for word lists and input export. */
const ELSEWHERE = ['cleanRows', 'packLexicon', 'pressKey']

describe('every function that takes a text', () => {
  it('is in the list', () => {
    const functions = Object.entries(mongolian)
      .filter(([name, value]) => typeof value === 'function' && /^[a-z]/.test(name))
      .map(([name]) => name)
    expect(Object.keys(TAKERS).concat(OTHERS).sort()).toEqual(functions.concat(ELSEWHERE).sort())
  })

  it.each(Object.keys(TAKERS))('%s never throws on anything', (name) => {
    fc.assert(
      fc.property(anything, (text) => {
        TAKERS[name]?.(text)
      }),
      { numRuns: 150 },
    )
  })

  it.each(Object.keys(TAKERS))('%s never throws on controls in every order', (name) => {
    for (const a of CONTROLS) {
      for (const b of CONTROLS) {
        for (const text of [a + b, `ᠨ${a}${b}ᠠ`, `${a}ᠨ${b}`, `ᠨᠠ${a}${b}`]) TAKERS[name]?.(text)
      }
    }
  })

  it.each(Object.keys(TAKERS))('%s takes a long run of one thing', (name) => {
    for (const unit of [
      'ᠭ',
      'ᠢ',
      '\u180b',
      '\u180e',
      '\u202f',
      '\ue2e8',
      '\ue27e',
      '\ud800',
      'а',
      'н',
      'a',
      '科',
      '\u180eᠤᠨ',
      '\u202fᠶᠢᠨ',
      '\u180eᠠ',
      'ᠨ\u180b',
      ' ᠤᠨ',
      'монгол ',
      'ᠨᠣᠮ ',
    ]) {
      TAKERS[name]?.(unit.repeat(3000))
    }
  })
})
