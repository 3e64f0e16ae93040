import type { Sign } from './weighted.ts'

/** Long vowels are one sign, and so is the separated ᠠ ᠡ with its connector; letters as in text/hudum.ts. */
const SIGN =
  /(?<![aeiouöü])y[aeouöü](?:g[aeouöü])?(?![aeiouöüé])|[aeiouöü]g[aeouöüi]i?(?![aeiouöüé])|[aeiouöü]yi|[aeouöü]i|iy[aeouöü]|uu|üü|oo|öö|ii|ng|-.|./gs
const VOWEL = /^[-y]?[aeiouöüé]/

/** The Cyrillic vowel that later syllables repeat: а behind ᠠ ᠤ, о behind ᠣ, ө behind ᠥ, э elsewhere; in table signs. */
export type Tone = 'a' | 'o' | 'e' | 'ö'

export function toneOf(word: string): Tone {
  const vowel = /[aeouöüé]/.exec(word)?.[0]
  if (vowel === 'o' || vowel === 'ö') return vowel
  return vowel === 'a' || vowel === 'u' ? 'a' : 'e'
}

/** Cuts a traditional word, written in table signs, into sounds with their contexts (see TO_RULES). */
export function soundsOfTraditional(word: string): Sign[] {
  const pieces = word.match(SIGN) ?? []
  const tone = toneOf(word)
  let place = '^'
  return pieces.map((text, index) => {
    const before = pieces[index - 1]?.at(-1) ?? '#'
    const next = pieces[index + 1]?.charAt(0) ?? '$'
    const ahead = aheadOf(pieces, index)
    const rest = ahead.slice(1)
    const vowel = VOWEL.test(text)
    const behind = before === '#' ? '' : kindOf(pieces[index - (vowel ? 2 : 1)])
    const contexts = vowel
      ? [
          `=${before}${next}${rest.charAt(0)}`,
          `>${next}${rest}`,
          `<${before}${ahead}`,
          `${place}${behind}${ahead}.${tone}`,
          `${place}${behind}${ahead}`,
          `/${place}${ahead}`,
          `+${place}${ahead.slice(0, 2)}`,
          place,
        ]
      : [
          `>${next}${rest.charAt(0)}`,
          `=${before}${next}`,
          `${behind}${ahead}.${tone}`,
          behind + ahead,
          `/${behind}${ahead.slice(0, 2)}`,
          `+${ahead.charAt(0)}`,
        ]
    if (vowel) place = 'm'
    return { text, contexts: [...contexts.map((context) => `${text} ${context}`), text] }
  })
}

/** The kinds of the next three sounds, up to the end of the word. */
function aheadOf(pieces: readonly string[], index: number): string {
  let kinds = ''
  for (let i = index + 1; i <= index + 3 && !kinds.endsWith('$'); i++) kinds += kindOf(pieces[i])
  return kinds
}

/** C consonant, V short vowel, L long vowel, - separated vowel, $ nothing. */
function kindOf(piece: string | undefined): string {
  if (piece === undefined) return '$'
  if (!VOWEL.test(piece)) return 'C'
  return piece.startsWith('-') ? '-' : piece.length > 1 ? 'L' : 'V'
}
