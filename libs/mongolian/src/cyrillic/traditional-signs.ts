import type { Sign } from './weighted.ts'

const SIGN =
  /(?<![ᠠᠡᠢᠣᠤᠥᠦ])ᠶ[ᠠᠡᠣᠤᠥᠦ](?:ᠭ[ᠠᠡᠣᠤᠥᠦ])?(?![ᠠ-ᠧ])|[ᠠᠡᠢᠣᠤᠥᠦ]ᠭ[ᠠᠡᠣᠤᠥᠦᠢ]ᠢ?(?![ᠠ-ᠧ])|[ᠠᠡᠢᠣᠤᠥᠦ]ᠶᠢ|[ᠠᠡᠣᠤᠥᠦ]ᠢ|ᠢᠶ[ᠠᠡᠣᠤᠥᠦ]|ᠤᠤ|ᠦᠦ|ᠣᠣ|ᠥᠥ|ᠢᠢ|ᠨᠭ|./gs
/** A vowel, a long vowel, or either with ᠶ before it: я е ё ю. */
const VOWEL = /^ᠶ?[ᠠ-ᠧ]/

/** The Cyrillic vowel that later syllables repeat: а behind ᠠ ᠤ, о behind ᠣ, ө behind ᠥ, э elsewhere. */
export type Tone = 'а' | 'о' | 'э' | 'ө'

export function toneOf(word: string): Tone {
  switch (/[ᠠᠡᠣᠤᠥᠦᠧ]/.exec(word)?.[0]) {
    case 'ᠣ':
      return 'о'
    case 'ᠥ':
      return 'ө'
    case 'ᠠ':
    case 'ᠤ':
      return 'а'
    default:
      return 'э'
  }
}

/** Cuts a traditional word (as an exact key) into signs (long vowels are one) with their contexts. */
export function traditionalSigns(word: string): Sign[] {
  const pieces = word.match(SIGN) ?? []
  const tone = toneOf(word)
  const following = followingVowels(pieces)
  let vowelSeen = false
  return pieces.map((text, index) => {
    const isVowel = VOWEL.test(text)
    const context = isVowel
      ? vowelContext(pieces, index, vowelSeen, following[index] ?? -1)
      : consonantContext(pieces, index, vowelSeen)
    vowelSeen ||= isVowel
    const short = context.slice(0, isVowel ? 2 : 1)
    return {
      text,
      contexts: [
        `${text} ${context}.${tone}`,
        `${text} ${context}`,
        `${text} ${short}`,
        `${text} ${context.charAt(0)}`,
        text,
      ],
    }
  })
}

/** For each sign the index of the next vowel behind it, −1 if none: one pass from the end. */
function followingVowels(pieces: readonly string[]): number[] {
  const following: number[] = new Array(pieces.length).fill(-1)
  for (let i = pieces.length - 2; i >= 0; i--) {
    following[i] = VOWEL.test(pieces[i + 1] ?? '') ? i + 1 : (following[i + 1] ?? -1)
  }
  return following
}

function vowelContext(pieces: readonly string[], index: number, seen: boolean, next: number): string {
  const before = pieces[index - 1]
  const behind =
    before === undefined ? '#' : /[ᠰᠱᠴᠵ]/.test(before) ? 'p' : /[ᠪᠮᠨᠭᠯᠷᠸᠩ]/.test(before) ? 'r' : ''
  return (seen ? 'm' : '^') + ahead(pieces, index, next) + behind
}

function ahead(pieces: readonly string[], index: number, next: number): string {
  const rest = pieces.length - 1 - index
  if (rest === 0) return '$'
  if (next < 0) return rest === 1 ? '1' : '2'
  if (next - index > 2) return '3'
  if ((pieces[next] ?? '').length > 1) return 'L'
  return next === pieces.length - 1 ? 'E' : 's'
}

function consonantContext(pieces: readonly string[], index: number, seen: boolean): string {
  const next = pieces[index + 1]
  const last = index + 2 === pieces.length
  let context = 'v'
  if (next === undefined) context = '$'
  else if (!VOWEL.test(next)) context = 'c'
  else if (next.startsWith('ᠢ')) context = last ? 'I' : 'i'
  else if (last && next.length === 1) context = 'E'
  if (!seen) return `${context}^`
  return VOWEL.test(pieces[index - 1] ?? '') ? context : `${context}c`
}
