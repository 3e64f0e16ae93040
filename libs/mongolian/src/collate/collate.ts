import { exactKey } from '../normalize/keys.ts'
import { CYRILLIC } from '../text/cyrillic.ts'

/** Behind the traditional letters (U+18AA), before every other script of the plane that is not Latin. */
const CYRILLIC_FROM = 0x18b0
const ranks = /* @__PURE__ */ new Map(
  [...CYRILLIC].map((letter, index) => [letter, String.fromCharCode(CYRILLIC_FROM + index)] as const),
)

/**
 * A key whose plain string order is the dictionary order: digits, Latin, traditional letters (a e i o u ö ü n ng b p q g …),
 * Cyrillic with ё ө ү in their places.
 *
 * A stem stands before its forms with suffixes. Text in, key out; compute it once a row and sort by it. Never throws.
 * Source: order of the Unicode block, which is that of the dictionaries; Cyrillic alphabet of Mongolia.
 *
 * @example
 * ['ө', 'п', 'о'].sort((a, b) => (collationKey(a) < collationKey(b) ? -1 : 1)).join('') // → 'оөп'
 */
export function collationKey(text: string): string {
  const key = exactKey(text)
  const primary = key.toLowerCase().replace(/[а-яёөү]/g, (letter) => ranks.get(letter) ?? letter)
  // Equal but for case or invisible signs: the raw text decides, so that the order is total.
  return `${primary}\u0000${text}`
}

/**
 * Compares two texts by `collationKey`: negative, zero or positive, for Array.sort.
 *
 * Never throws; for long lists sort by ready keys instead. Source: as `collationKey`.
 *
 * @example
 * ['ᠮᠣᠩᠭᠣᠯ', 'ᠪᠢᠴᠢᠭ'].sort(compareMongolian)[0] // → 'ᠪᠢᠴᠢᠭ'
 */
export function compareMongolian(a: string, b: string): number {
  const left = collationKey(a)
  const right = collationKey(b)
  return left < right ? -1 : left > right ? 1 : 0
}
