import { CYRILLIC } from '../text/cyrillic.ts'

/**
 * MNS 5217:2012, Cyrillic letters in the order а б в г д е ё ж з и й к л м н о ө п р с т у ү ф х ц ч ш щ ъ ы ь э ю я.
 */
const LATIN = 'a b v g d ye yo j z i i k l m n o ö p r s t u ü f kh ts ch sh sh i y i e yu ya'.split(' ')

/** Diphthongs first: their second part is й in Cyrillic, which the standard writes i like и. */
const DIPHTHONGS = ['ai ай', 'ei эй', 'oi ой', 'ui уй', 'üi үй', 'ii ий']

const forward = /* @__PURE__ */ new Map(
  [...CYRILLIC].map((letter, index) => [letter, LATIN[index] ?? ''] as const),
)
const backward = /* @__PURE__ */ buildBackward()

function buildBackward(): Map<string, string> {
  const map = new Map<string, string>()
  for (const [cyrillic, latin] of forward) if (!map.has(latin)) map.set(latin, cyrillic)
  for (const pair of DIPHTHONGS) {
    const [latin = '', cyrillic = ''] = pair.split(' ')
    map.set(latin, cyrillic)
  }
  return map
}

/** Cyrillic to Latin; a letter of several signs is all capitals in an all-capital word. */
export function romanizeCyrillic(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i)
    const lower = letter.toLowerCase()
    const latin = forward.get(lower)
    if (latin === undefined) out += letter
    else if (lower === letter) out += latin
    else if (
      isCapital(text.charAt(i + 1)) ||
      (!isLower(text.charAt(i + 1)) && isCapital(text.charAt(i - 1)))
    ) {
      out += latin.toUpperCase()
    } else out += latin.charAt(0).toUpperCase() + latin.slice(1)
  }
  return out
}

/** Latin to Cyrillic; й ъ ь and щ cannot be told from и and ш, save in diphthongs. */
export function deromanizeCyrillic(text: string): string {
  const source = text.normalize('NFC')
  let out = ''
  let i = 0
  while (i < source.length) {
    const length = [2, 1].find((size) => backward.has(source.slice(i, i + size).toLowerCase())) ?? 0
    if (length === 0) {
      out += source.charAt(i++)
      continue
    }
    const piece = source.slice(i, i + length)
    const cyrillic = backward.get(piece.toLowerCase()) ?? ''
    out += isCapital(piece.charAt(0)) ? capitalize(cyrillic, isCapital(piece.charAt(1))) : cyrillic
    i += length
  }
  return out
}

function capitalize(text: string, all: boolean): string {
  return all ? text.toUpperCase() : text.charAt(0).toUpperCase() + text.slice(1)
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase()
}

function isLower(letter: string): boolean {
  return letter !== letter.toUpperCase()
}
