import { type Harmony, harmonyOf, lastLetter, stands } from './harmony.ts'
import { type Suffix, type SuffixKind, suffixes } from './table.ts'

/** Which suffix `attachSuffix` attaches. */
export interface AttachOptions {
  readonly kind: SuffixKind
}

/**
 * Puts a suffix behind a word: the allomorph that harmony and the last letter ask for, joined by MVS.
 *
 * Word (suffixes already attached are welcome) in, word out; never throws; linear time. A word of ᠢ alone takes
 * the front form. Source: school grammar of written Mongolian; connector by Unicode 16 chapter 13.5.
 *
 * @example
 * attachSuffix('ᠮᠣᠩᠭᠣᠯ', { kind: 'genitive' }) // → 'ᠮᠣᠩᠭᠣᠯ\u180eᠤᠨ'
 */
export function attachSuffix(word: string, options: AttachOptions): string {
  return `${word}\u180e${allomorphOf(harmonyOf(word), lastLetter(word), options.kind)}`
}

/** The letters of a suffix, without the connector, as they must be behind a word of a harmony and a last letter. */
export function allomorphOf(harmony: Harmony, letter: number, kind: SuffixKind): string {
  let found: Suffix | undefined
  for (const suffix of suffixes) {
    if (suffix.kind !== kind) continue
    // The narrowest condition wins: ᠨᠤᠭᠠᠨ behind ᠨ before the general ᠶᠤᠭᠠᠨ.
    if (stands(suffix.after, letter) && (found === undefined || found.after === 'any')) found = suffix
  }
  if (found === undefined) return ''
  return harmony === 'back' ? found.back : found.front
}
