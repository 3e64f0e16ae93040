const SEPARATING = /([ᠠ-ᠦ][ᠠ-ᡂ]*)([ᠨᠮᠯᠷᠬᠭᠶᠸ])([ᠠᠡ])$/

/**
 * Writes the last ᠠ ᠡ of a word apart where the orthography does: behind ᠨ ᠮ ᠯ ᠷ ᠶ ᠸ, and behind ᠬ ᠭ in back words.
 * The first syllable is never parted.
 */
export function separateFinalVowel(word: string): string {
  return word.replace(SEPARATING, (all, before: string, consonant: string, vowel: string) =>
    vowel === 'ᠡ' && (consonant === 'ᠬ' || consonant === 'ᠭ') ? all : `${before}${consonant}\u180e${vowel}`,
  )
}
