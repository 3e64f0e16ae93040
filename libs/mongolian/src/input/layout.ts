import type { SuffixKind } from '../suffix/table.ts'

/** One key by its place (KeyboardEvent.code): what it writes plain, with Shift, and the suffix it attaches with AltGr. */
export interface Key {
  readonly code: string
  readonly plain: string
  readonly shift?: string
  readonly suffix?: SuffixKind
}

/** A keyboard layout by the places of its keys. */
export interface Layout {
  readonly name: 'cn-mon-trad' | 'phonetic'
  readonly keys: ReadonlyMap<string, Key>
}

const LETTER_CODES = 'QWERTYUIOPASDFGHJKLZXCVBNM'
const SIGN_CODES = ['Comma', 'Period', 'Backslash', 'Backquote', 'Quote', 'Minus', 'Slash', 'Semicolon']
const DIGIT_SHIFT: Readonly<Record<string, string>> = {
  Digit1: '！',
  Digit2: '\u2048',
  Digit3: '\u2049',
  Digit6: '\u200c',
  Digit7: '\u180a',
  Digit8: '\u200d',
  Digit9: '（',
  Digit0: '）',
}

function build(
  letters: string,
  shifted: Readonly<Record<string, string>>,
  signs: readonly string[],
  suffixKeys: Readonly<Record<string, SuffixKind>>,
): Map<string, Key> {
  const keys = new Map<string, Key>()
  const add = (code: string, plain: string, shift: string | undefined, suffix: SuffixKind | undefined) =>
    keys.set(code, {
      code,
      plain,
      ...(shift === undefined ? {} : { shift }),
      ...(suffix === undefined ? {} : { suffix }),
    })
  for (const [index, letter] of [...LETTER_CODES].entries()) {
    add(`Key${letter}`, letters.charAt(index), shifted[letter], suffixKeys[letter])
  }
  for (const [index, code] of SIGN_CODES.entries()) {
    const [plain = '', shift] = (signs[index] ?? '').split(' ')
    add(code, plain, shift, undefined)
  }
  for (let digit = 0; digit < 10; digit++) {
    add(`Digit${digit}`, String(digit), DIGIT_SHIFT[`Digit${digit}`], undefined)
  }
  return keys
}

/** The suffix keys, mnemonic by Latin name: Genitive, Accusative (I), Dative, aBlative … */
const SUFFIX_KEYS: Readonly<Record<string, SuffixKind>> = {
  G: 'genitive',
  I: 'accusative',
  D: 'dative',
  F: 'dative-full',
  B: 'ablative',
  Y: 'instrumental',
  T: 'comitative',
  R: 'reflexive',
  U: 'plural',
  N: 'plural-persons',
  E: 'dative-reflexive',
  A: 'ablative-reflexive',
  H: 'locative-adjective',
  C: 'emphatic',
}

/**
 * Layout A: XKB `cn(mon_trad)`, the same as Windows "Traditional Mongolian (Standard)" KLID 00010850; keys by KeyboardEvent.code.
 *
 * Where the originals write NNBSP (U+202F) this one writes MVS, as Unicode 16 asks; so Minus and Shift+Minus agree.
 * Source: xkb-data 2.35.1 and the layout pages of Microsoft.
 *
 * @example
 * STANDARD_LAYOUT.keys.get('KeyQ')?.plain // → 'ᠣ'
 */
export const STANDARD_LAYOUT: Layout = /* @__PURE__ */ Object.freeze({
  name: 'cn-mon-trad',
  keys: build(
    'ᠣᠸᠡᠷᠲᠶᠦᠢᠥᠫᠠᠰᠳᠹᠭᠬᠵᠺᠯᠽᠱᠴᠤᠪᠨᠮ',
    { Q: 'ᡂ', E: 'ᠧ', R: 'ᠿ', H: 'ᠾ', K: 'ᠻ', L: 'ᡀ', Z: 'ᡁ', C: 'ᠼ', N: 'ᠩ' },
    ['\u1802 《', '\u1803 》', '\u1801 —', '\u180d ~', '\u180b \u180c', '\u180e \u180e', '/ ？', '; \u1804'],
    SUFFIX_KEYS,
  ),
})

/**
 * Phonetic: the key that sounds like the letter; Shift for front vowels and for the rarer letter of a sound.
 *
 * Shift+A and Shift+E write the separated vowel with its connector. Source: own design after the phonetic layouts in use.
 *
 * @example
 * PHONETIC_LAYOUT.keys.get('KeyO')?.shift // → 'ᠥ'
 */
export const PHONETIC_LAYOUT: Layout = /* @__PURE__ */ Object.freeze({
  name: 'phonetic',
  keys: build(
    'ᠬᠸᠡᠷᠲᠶᠤᠢᠣᠫᠠᠰᠳᠹᠭᠬᠵᠺᠯᠽᠱᠴᠸᠪᠨᠮ',
    {
      Q: 'ᡂ',
      W: 'ᠧ',
      R: 'ᠿ',
      U: 'ᠦ',
      O: 'ᠥ',
      A: '\u180eᠠ',
      E: '\u180eᠡ',
      S: 'ᠱ',
      H: 'ᠾ',
      K: 'ᠻ',
      L: 'ᡀ',
      Z: 'ᡁ',
      C: 'ᠼ',
      N: 'ᠩ',
    },
    [
      '\u1802 《',
      '\u1803 》',
      '\u1801 —',
      '\u180d \u180f',
      '\u180b \u180c',
      '\u180e \u180a',
      '/ ？',
      '; \u1804',
    ],
    SUFFIX_KEYS,
  ),
})
