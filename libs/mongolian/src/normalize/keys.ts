import { A, E, isConnector, isLetter, isSelector, NIRUGU, ZWJ, ZWNJ } from '../text/codepoints.ts'
import { normalize } from './normalize.ts'

/** How far a folded key goes; each level contains the ones before it. */
export type FoldLevel = 2 | 3 | 4 | 5

/** How far `foldedKey` folds. */
export interface FoldOptions {
  /**
   * 2: ᠤ→ᠣ, ᠦ→ᠥ. 3: also ᠳ→ᠲ. 4: also ᠭ→ᠬ, ᠶ→ᠵ. 5: also, not at the start of a word, ᠡ→ᠠ, ᠥ→ᠣ. Default 3.
   */
  readonly level?: FoldLevel
}

/**
 * The key under which two spellings are the same text: no selectors, joiners or nirugu, the separated ᠠ ᠡ joined to its
 * word, every suffix connector and every run of white space one space.
 *
 * Text in, key out (a string to compare or to split at spaces into stem and suffix tokens); never throws; linear time.
 * Source: the house's level L1; separated vowel by Unicode Technical Note 57 ("chachlag").
 *
 * @example
 * exactKey('ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ') // → 'ᠮᠣᠩᠭᠣᠯ ᠤᠨ'
 */
export function exactKey(text: string): string {
  // A dropped selector can bring a letter and its accent together: they compose only now.
  return strip(normalize(text)).normalize('NFC').replace(/\s+/g, ' ').trim()
}

/**
 * The key for a search that forgives what the script does not show: letters that look alike fall together.
 *
 * Text in, key out; every text with equal exact keys has equal folded keys at every level; never throws; linear time.
 * Source: levels L2–L5, measured on 27 569 words: 1.6 %, 3.4 %, 7.2 % and 13.8 % of the words share a key.
 *
 * @example
 * foldedKey('ᠤᠳᠤ', { level: 3 }) // → 'ᠣᠲᠣ'
 */
export function foldedKey(text: string, options: FoldOptions = {}): string {
  const level = options.level ?? 3
  let key = exactKey(text)
    .replace(/\u1824/g, '\u1823')
    .replace(/\u1826/g, '\u1825')
  if (level >= 3) key = key.replace(/\u1833/g, '\u1832')
  if (level >= 4) key = key.replace(/\u182d/g, '\u182c').replace(/\u1836/g, '\u1835')
  if (level >= 5) {
    key = key.replace(/(?<=[\u1820-\u1842])[\u1821\u1825]/g, (vowel) =>
      vowel === '\u1821' ? '\u1820' : '\u1823',
    )
  }
  return key
}

function strip(text: string): string {
  let out = ''
  let copied = 0
  let letterBefore = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isConnector(unit)) {
      out += text.slice(copied, i) + (letterBefore && isSeparatedVowel(text, i + 1) ? '' : ' ')
      copied = i + 1
      letterBefore = false
    } else if (isDropped(unit)) {
      out += text.slice(copied, i)
      copied = i + 1
    } else letterBefore = isLetter(unit)
  }
  return out + text.slice(copied)
}

function isDropped(unit: number): boolean {
  return unit === NIRUGU || isSelector(unit) || unit === ZWJ || unit === ZWNJ
}

/** ᠠ or ᠡ alone up to the end of the word; controls around it do not count. */
function isSeparatedVowel(text: string, index: number): boolean {
  let i = index
  while (isDropped(text.charCodeAt(i))) i++
  const vowel = text.charCodeAt(i)
  if (vowel !== A && vowel !== E) return false
  i++
  while (isDropped(text.charCodeAt(i))) i++
  return !isLetter(text.charCodeAt(i))
}
