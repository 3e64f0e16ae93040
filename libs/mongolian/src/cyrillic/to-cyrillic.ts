import type { Lexicon } from '../lexicon/lexicon.ts'
import { normalize } from '../normalize/normalize.ts'
import { splitSuffixes } from '../suffix/split.ts'
import { cyrillic } from '../text/cyrillic.ts'
import { hudumSigns } from '../text/hudum.ts'
import { type Candidate, rank } from './candidate.ts'
import { everydayTraditional } from './everyday.ts'
import { joinEndings } from './join-endings.ts'
import { TO_RULES } from './to-rules.ts'
import { soundsOfTraditional, toneOf } from './traditional-signs.ts'
import { type Reading, shares, WeightedRules } from './weighted.ts'

/** What `toCyrillic` and `cyrillicCandidates` may lean on. */
export interface ToCyrillicOptions {
  /** Words known for sure; without one the rules work alone. */
  readonly lexicon?: Lexicon
  /** Most candidates returned by `cyrillicCandidates`. Default 5. */
  readonly limit?: number
}

const WIDTH = 12
const LONGEST = 48
const PIECES = /.{1,48}/gs
/** A stem as the rules read it: letters, perhaps with the separated ᠠ ᠡ. */
const STEM = /^[\u1820-\u1842]+(?:\u180e[\u1820\u1821])?$/
const INVISIBLE = /\u180a|[\u180b-\u180d\u180f]|\u200c|\u200d/g
/** Between single consonants the vowel before the verbal ending -на falls: ᠢᠷᠡᠨ᠎ᠡ ирнэ, but ᠰᠣᠨᠣᠰᠤᠨ᠎ᠠ сонсоно. */
const PRESENT = /[aeiouöü]n-[ae]$/
const FALLING = /([аоуэөүий])([бвгдзжлмрстхцчш])[аэоө](н[аэоө])$/
const WORD = /[\u1820-\u1842][\u1820-\u1842\u180a-\u180f\u200c\u200d]*/g

let rules: WeightedRules | undefined

/**
 * Turns every traditional word of a text into its likeliest Cyrillic spelling; everything else stays.
 *
 * Text in (normalized on the way), text out; never throws; linear time. Source: own rules; accuracy is in README.
 *
 * @example
 * toCyrillic('ᠮᠣᠩᠭᠣᠯ\u180eᠤᠨ') // → 'монголын'
 */
export function toCyrillic(text: string, options: ToCyrillicOptions = {}): string {
  return normalize(text).replace(
    WORD,
    (word) => cyrillicCandidates(word, { ...options, limit: 1 })[0]?.text ?? word,
  )
}

/**
 * Cyrillic spellings of one traditional word with its suffixes, best first, with source and confidence.
 *
 * Word in, candidates out; never throws; linear time. Source: as `toCyrillic`.
 *
 * @example
 * cyrillicCandidates('ᠪᠢᠴᠢᠭ', { limit: 1 })[0]?.text // → 'бичиг'
 */
export function cyrillicCandidates(word: string, options: ToCyrillicOptions = {}): Candidate[] {
  const limit = options.limit ?? 5
  const { stem, suffixes } = splitSuffixes(word)
  const letters = normalize(stem).replace(INVISIBLE, '')
  if (!STEM.test(letters)) {
    const plain: Candidate = { text: word, source: 'rules', confidence: 0 }
    return [plain].slice(0, limit)
  }
  const listed = [...(options.lexicon?.findTraditional(stem) ?? []), ...everydayTraditional(stem)]
  const stems: Candidate[] = listed.map(({ cyrillic }, index) => ({
    text: cyrillic,
    source: suffixes.length > 0 ? 'suffix' : 'lexicon',
    confidence: 0.98 / (index + 1),
  }))
  const found = rank([...stems, ...readStem(hudumSigns(letters), stems.length > 0 ? 0.02 : 1)], limit)
  return rank(
    found.map((candidate) => ({ ...candidate, text: joinEndings(candidate.text, suffixes) })),
    limit,
  )
}

function readStem(signs: string, belief: number): Candidate[] {
  // No word of the language is so long: read in pieces, the first reading of each sound.
  if (signs.length > LONGEST) {
    const pieces = signs.match(PIECES) ?? []
    return [
      {
        text: pieces.map((piece) => readLetters(piece, 1)[0]?.text ?? '').join(''),
        source: 'rules',
        confidence: 0,
      },
    ]
  }
  const readings = readLetters(signs, WIDTH)
  const weights = shares(readings)
  return readings.map(({ text }, index) => ({
    text: PRESENT.test(signs) ? text.replace(FALLING, '$1$2$3') : text,
    source: 'rules',
    confidence: (weights[index] ?? 0) * belief,
  }))
}

function readLetters(signs: string, width: number): Reading[] {
  rules ??= new WeightedRules(TO_RULES)
  const tone = toneOf(signs)
  const close = tone === 'a' || tone === 'o' ? 'u' : 'ü'
  const readings = rules.read(soundsOfTraditional(signs), {
    width,
    write: (letters) => letters.replace(/[AU]/g, (sign) => (sign === 'A' ? tone : close)),
    penalty: () => 0,
  })
  return readings.map(({ text, cost }) => ({ text: cyrillic(text), cost }))
}
