import { ANG, isBack, isFront, isHudum, isVowel, LA, MA, NA } from '../text/codepoints.ts'
import type { Ending } from './table.ts'

/** back = masculine ᠠ ᠣ ᠤ, front = feminine ᠡ ᠥ ᠦ ᠧ, neutral = only ᠢ or no vowel at all. */
export type Harmony = 'back' | 'front' | 'neutral'

/**
 * The vowel harmony that suffixes of a word follow: that of its last vowel other than ᠢ.
 *
 * Looks from the end, because the last part of a compound decides. Word in, class out; never throws; linear time.
 * Source: rule of vowel harmony in school grammars; ᠢ alone takes front suffixes.
 *
 * @example
 * harmonyOf('ᠬᠥᠬᠡᠬᠣᠲᠠ') // → 'back'
 */
export function harmonyOf(word: string): Harmony {
  for (let i = word.length - 1; i >= 0; i--) {
    const unit = word.charCodeAt(i)
    if (isBack(unit)) return 'back'
    if (isFront(unit)) return 'front'
  }
  return 'neutral'
}

/** The last Hudum letter of a word, 0 if it has none. */
export function lastLetter(word: string): number {
  for (let i = word.length - 1; i >= 0; i--) if (isHudum(word.charCodeAt(i))) return word.charCodeAt(i)
  return 0
}

/** Whether an allomorph may stand behind a word that ends in a letter. */
export function stands(after: Ending, letter: number): boolean {
  const vowel = isVowel(letter)
  switch (after) {
    case 'any':
      return true
    case 'vowel':
      return vowel
    case 'n':
      return letter === NA
    case 'consonant':
      return !vowel
    case 'consonant-not-n':
      return !vowel && letter !== NA
    default: {
      const soft = vowel || letter === NA || letter === ANG || letter === MA || letter === LA
      return (after === 'soft') === soft
    }
  }
}
