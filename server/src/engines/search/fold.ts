import { foldedKey } from '@medelge/mongolian'
import { plainWord } from '#platform/text/spellings'

const mongolian = /[\u1800-\u18af\ue234-\ue262]/

/**
 * A text in the one form in which words are compared: of usual width, small letters, no spaces and no punctuation;
 * letters of the Mongolian script that look alike are one. ü is written v, as one types it.
 */
export const fold = (text: string): string =>
  plainWord(mongolian.test(text) ? foldedKey(text) : text)
    .replace(/\p{P}/gu, '')
    .replaceAll('ü', 'v')

/** Words asked for at once; what comes after them is one word with the last. */
const MOST_WORDS = 6

/** What is asked for: the whole of it as one word, and its words, each of which must be there. */
export interface SearchQuery {
  whole: string
  words: readonly string[]
}

const isLetter = (word: string) => /^[\x21-\x7e]$/.test(word)

export function readQuery(text: string): SearchQuery {
  const words: string[] = []
  for (const part of text.split(/\s+/u).map(fold).filter(Boolean)) {
    const last = words.at(-1)
    // A letter by itself says nothing: it belongs to the word beside it.
    const joins = last !== undefined && (words.length === MOST_WORDS || isLetter(part) || isLetter(last))
    if (joins) words[words.length - 1] = `${last}${part}`
    else words.push(part)
  }
  return { whole: fold(text), words: [...new Set(words)] }
}
