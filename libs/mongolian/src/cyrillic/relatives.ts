import type { Lexicon } from '../lexicon/lexicon.ts'
import { exactKey } from '../normalize/keys.ts'
import type { Reading } from './weighted.ts'

const SHORTEST = 3
const MOST = 4
/** Nats a letter that a reading shares with a related word from its start. */
const BONUS = 0.7

/**
 * Words of one family are spelled alike from the start: readings that agree with listed words of the same beginning gain.
 * Without a word list the readings stay as they are.
 */
export function leanOnRelatives(word: string, readings: Reading[], lexicon: Lexicon | undefined): Reading[] {
  const relatives = lexicon === undefined ? [] : relativesOf(word, lexicon)
  if (relatives.length === 0) return readings
  return readings
    .map(({ text, cost }) => {
      const shared =
        relatives.reduce((sum, relative) => sum + sharedStart(text, relative), 0) / relatives.length
      return { text, cost: cost - BONUS * shared }
    })
    .sort((a, b) => a.cost - b.cost)
}

function relativesOf(word: string, lexicon: Lexicon): string[] {
  for (let length = word.length - 1; length >= SHORTEST; length--) {
    const found = lexicon.prefix(word.slice(0, length), MOST)
    if (found.length > 0) return found.map((entry) => exactKey(entry.traditional))
  }
  return []
}

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}
