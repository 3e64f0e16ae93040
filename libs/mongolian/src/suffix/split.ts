import { exactKey } from '../normalize/keys.ts'
import { isConnector, isLetter } from '../text/codepoints.ts'
import { allomorphOf } from './attach.ts'
import { type Harmony, harmonyOf, lastLetter, stands } from './harmony.ts'
import { suffixesOf } from './lookup.ts'
import type { SuffixKind } from './table.ts'

/** One suffix of a word, what it may be and whether it fits. */
export interface SplitSuffix {
  /** As written, without the connector. */
  readonly text: string
  /** UTF-16 units of the word given; the connector stands at start − 1. */
  readonly start: number
  readonly end: number
  /** What the suffix may be; empty if no table knows it. */
  readonly kinds: readonly SuffixKind[]
  /** Whether harmony and the ending before it allow this form. */
  readonly fits: boolean
  /** The form that would fit, where the written one does not. */
  readonly expected?: string
}

/** A word parted into stem and suffixes. */
export interface SplitWord {
  readonly stem: string
  readonly suffixes: readonly SplitSuffix[]
}

/** What parts a suffix from its stem. */
export interface SplitOptions {
  /** `connectors`: MVS and NNBSP part (default). `spaces`: also a space, where a known suffix follows it. */
  readonly at?: 'connectors' | 'spaces'
}

/**
 * Parts a word from its suffixes and checks each against the rules of harmony and ending.
 *
 * The separated ᠠ ᠡ stays with what stands before it. Positions in UTF-16 units; never throws; linear time.
 * Source: as `attachSuffix`.
 *
 * @example
 * splitSuffixes('ᠮᠣᠩᠭᠣᠯ\u180eᠤᠨ').suffixes[0]?.kinds // → ['genitive']
 */
export function splitSuffixes(word: string, options: SplitOptions = {}): SplitWord {
  const cuts = findCuts(word, options.at ?? 'connectors')
  const stem = word.slice(0, cuts[0] ?? word.length)
  const found: SplitSuffix[] = []
  const harmony = harmonyOf(stem)
  let before = stem
  cuts.forEach((cut, index) => {
    const start = cut + 1
    const end = cuts[index + 1] ?? word.length
    const text = word.slice(start, end)
    found.push(inspect(text, start, end, harmony, lastLetter(before)))
    if (lastLetter(text) !== 0) before = text
  })
  return { stem, suffixes: found }
}

function inspect(text: string, start: number, end: number, harmony: Harmony, letter: number): SplitSuffix {
  const letters = exactKey(text).replace(/^ᠯᠤᠭᠠ$/, 'ᠯᠤᠭ\u180eᠠ')
  const known = suffixesOf(letters)
  const kinds = [...new Set(known.map((suffix) => suffix.kind))]
  const fits = known.some(
    (suffix) => stands(suffix.after, letter) && (harmony === 'back' ? suffix.back : suffix.front) === letters,
  )
  const base = { text, start, end, kinds, fits }
  const kind = kinds[0]
  return fits || kind === undefined ? base : { ...base, expected: allomorphOf(harmony, letter, kind) }
}

function findCuts(word: string, at: 'connectors' | 'spaces'): number[] {
  const cuts: number[] = []
  for (let i = 1; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    if (isConnector(unit)) {
      if (!isSeparatedVowel(word, i + 1)) cuts.push(i)
    } else if (unit === 0x20 && at === 'spaces') {
      let end = i + 1
      while (end < word.length && isLetter(word.charCodeAt(end))) end++
      if (end - i < 12 && suffixesOf(word.slice(i + 1, end)).length > 0) cuts.push(i)
    }
  }
  return cuts
}

function isSeparatedVowel(word: string, index: number): boolean {
  const unit = word.charCodeAt(index)
  return (unit === 0x1820 || unit === 0x1821) && !isLetter(word.charCodeAt(index + 1))
}
