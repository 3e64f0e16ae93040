import { ANG, CHI, GA, NA, QA } from '../text/codepoints.ts'
import { hudum } from '../text/hudum.ts'
import { BEFORE_ROUND_VOWEL, glyphOf, INIT, PLAIN, STEM, TOOTH } from './forms.ts'
import { isBow } from './neighbors.ts'

const DA = 0x1833

/**
 * Words whose shapes no letter rule gives (GB/T 25914-2023, appendix D): two-letter words and suffixes.
 * Each entry is `letters glyphs`, letters as in `text/hudum.ts`, glyphs as the last two digits of their code
 * (E2xx, or E3xx written with a leading `3`).
 */
const SUFFIXES = [
  'a 6A',
  'e 74',
  'aca 67 317 68',
  'acagan 67 317 6C EA 6C B5',
  'i 82',
  'iyar 80 321 6C 325',
  'iyer 80 321 76 325',
  'iyan 80 321 6C B5',
  'iyen 80 321 76 B5',
  'u 8D',
  'ü A3',
  'un 92 B5',
  'ün AC B5',
  'ud 92 311',
  'üd AC 311',
  'nügen B3 AB EB 76 B5',
  'yümsen 31E AB F5 301 76 B5',
  'yi 321 7B',
  'yin 321 7E B5',
  'dagan 310 6C EA 6C B5',
  'degen 310 76 EB 77 B5',
  'du 310 8D',
  'dü 310 A3',
  'dag 310 6C E7',
  'deg 310 76 E8',
  'daqi 310 6C DA 7C',
  'deqi 310 76 DA 7C',
  'dur 310 91 325',
  'dür 310 AB 325',
  'duni 310 91 B7 7B',
  'düni 310 AB B7 7B',
  'dugar 310 91 EC 6C 325',
  'düger 310 AB EB 76 325',
  'da 310 68',
  'de 310 73',
  'uu 92 8D',
  'üü AC A3',
]

const WORDS = ['uu 92 8D', 'üü AC A3', 'büü C2 AC A3', 'xi 303 7B']

const PLAIN_VOWELS = ['a 68', 'e 73', 'o 86', 'u 8E', 'ö 97', 'ü A4']
const BOW_VOWELS = ['a 6B', 'e 75', 'o 87', 'u 8F', 'ö 98', 'ü A5']

function code(short: string): string {
  return String.fromCharCode(0xe000 + Number.parseInt(short.padStart(3, '2'), 16))
}

function entry(line: string): [string, string] {
  const [letters = '', ...glyphs] = line.split(' ')
  return [hudum(letters), glyphs.map(code).join('')]
}

/** Two-letter words: the vowel is drawn round and with a tail, the consonant as before a stem (ᠠ ᠡ) or a round vowel. */
function pairs(): [string, string][] {
  const found: [string, string][] = [entry('di 310 7B'), entry('dé 310 AF')]
  for (let letter = NA; letter <= CHI; letter++) {
    if (letter === ANG) continue
    for (let i = 0; i < PLAIN_VOWELS.length; i++) {
      const front = i === 1 || i > 3
      const velar = letter === QA || letter === GA
      const bow = isBow(letter) || (velar && front)
      const [vowel, tail] = entry((bow ? BOW_VOWELS : PLAIN_VOWELS)[i] ?? '')
      const head = String.fromCharCode(headOf(letter, velar && front ? 2 : 0, bow, i > 1))
      found.push([String.fromCharCode(letter) + vowel, head + tail])
    }
  }
  return found
}

function headOf(letter: number, selector: number, bow: boolean, roundVowel: boolean): number {
  if (letter === DA) return glyphOf(DA, INIT, 1, PLAIN)
  if (bow) return glyphOf(letter, INIT, selector, roundVowel ? BEFORE_ROUND_VOWEL : TOOTH)
  return glyphOf(letter, INIT, selector, roundVowel && letter !== NA ? TOOTH : STEM)
}

const suffixes = /* @__PURE__ */ SUFFIXES.map(entry)
const words = /* @__PURE__ */ [...pairs(), ...WORDS.map(entry)]

/**
 * A number of 32 bits for up to six Hudum letters, −1 where anything else stands: quicker to look up than a slice of text.
 * 36⁶ is less than 2³², so that no two of them meet, nor −1.
 */
export function letterKey(units: ArrayLike<number>, from: number, to: number): number {
  let key = 0
  for (let i = from; i < to; i++) {
    const letter = (units[i] ?? 0) - 0x1820
    if (letter < 0 || letter > 0x22) return -1
    key = (Math.imul(key, 36) + letter + 1) | 0
  }
  return key
}

function byKey(entries: readonly (readonly [string, string])[]): Map<number, string> {
  const keyed = new Map<number, string>()
  for (const [letters, glyphs] of entries) {
    const units = Array.from(letters, (letter) => letter.charCodeAt(0))
    keyed.set(letterKey(units, 0, units.length), glyphs)
  }
  return keyed
}

/** Glyphs of connector plus letters, by the key of the letters alone. */
export const fixedSuffixes = /* @__PURE__ */ byKey(suffixes)

/** Glyphs of whole words, by the key of their letters. */
export const fixedWords = /* @__PURE__ */ byKey(words)

/** Letters of the same words by their glyphs, the suffixes led by E263. */
export const fixedGlyphs = /* @__PURE__ */ new Map([
  ...words.map(([letters, glyphs]) => [glyphs, letters] as const),
  ...suffixes.map(([letters, glyphs]) => [`\ue263${glyphs}`, `\u180e${letters}`] as const),
])
