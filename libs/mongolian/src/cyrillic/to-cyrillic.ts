import type { Lexicon } from '../lexicon/lexicon.ts'
import { exactKey } from '../normalize/keys.ts'
import { normalize } from '../normalize/normalize.ts'
import { splitSuffixes } from '../suffix/split.ts'
import { type Candidate, rank } from './candidate.ts'
import { joinEndings } from './join-endings.ts'
import { TO_RULES } from './to-rules.ts'
import { toneOf, traditionalSigns } from './traditional-signs.ts'
import { type Reading, shares, WeightedRules } from './weighted.ts'

export interface ToCyrillicOptions {
  /** Words known for sure; without one the rules work alone. */
  readonly lexicon?: Lexicon
  /** Most candidates returned by `cyrillicCandidates`. Default 5. */
  readonly limit?: number
}

const WIDTH = 24
const LONGEST = 48
/** A separated vowel behind ᠨ is mostly the ending -на of verbs, whose vowel Cyrillic keeps: ᠪᠠᠶᠢᠨ᠎ᠠ байна. */
const PRESENT = /[\u1820-\u1827]\u1828\u180e[\u1820\u1821]$/
const PRESENT_BONUS = 3
const WORD = /[\u1820-\u1842][\u1820-\u1842\u180a-\u180f\u200c\u200d]*/g
const VOWELS = {
  а: { A: 'а', U: 'у', Y: 'ы' },
  о: { A: 'о', U: 'у', Y: 'ы' },
  э: { A: 'э', U: 'ү', Y: 'ы' },
  ө: { A: 'ө', U: 'ү', Y: 'ы' },
} as const

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
  const key = exactKey(stem)
  if (!/^[\u1820-\u1842]+$/.test(key)) {
    const plain: Candidate = { text: word, source: 'rules', confidence: 0 }
    return [plain].slice(0, limit)
  }
  const kinds = suffixes.map((suffix) => suffix.kinds[0])
  const listed = options.lexicon?.findTraditional(stem) ?? []
  const stems: Candidate[] = listed.map(({ cyrillic }, index) => ({
    text: cyrillic,
    source: suffixes.length > 0 ? 'suffix' : 'lexicon',
    confidence: 0.98 / (index + 1),
  }))
  const belief = stems.length > 0 ? 0.02 : 1
  const found = [...stems, ...readStem(key, belief, PRESENT.test(normalize(stem)))].map((candidate) => ({
    ...candidate,
    text: joinEndings(candidate.text, kinds, suffixes),
  }))
  return rank(found, limit)
}

function readStem(key: string, belief: number, present: boolean): Candidate[] {
  if (key.length > LONGEST) {
    const pieces = key.match(new RegExp(`.{1,${LONGEST}}`, 'g')) ?? []
    const text = pieces.map((piece) => readStem(piece, 1, false)[0]?.text ?? '').join('')
    return [{ text, source: 'rules', confidence: 0 }]
  }
  rules ??= new WeightedRules(TO_RULES)
  const vowels: Readonly<Record<string, string>> = VOWELS[toneOf(key)]
  const readings = rules.read(traditionalSigns(key), {
    width: WIDTH,
    write: (pattern) => pattern.replace(/[AUY]/g, (sign) => vowels[sign] ?? sign),
    penalty: () => 0,
  })
  const likely = present ? preferPresent(readings) : readings
  const weights = shares(likely)
  return likely.map(({ text }, index) => ({
    text,
    source: 'rules',
    confidence: (weights[index] ?? 0) * belief,
  }))
}

/** Between single consonants the vowel before -на falls: ᠢᠷᠡᠨ᠎ᠡ ирнэ, but ᠰᠣᠨᠣᠰᠤᠨ᠎ᠠ сонсоно. */
const FALLING = /([аоуэөүий])([бвгдзжлмрстхцчш])[аэоө](н[аэоө])$/

function preferPresent(readings: readonly Reading[]): Reading[] {
  return readings
    .map(({ text, cost }) => ({
      text: text.replace(FALLING, '$1$2$3'),
      cost: /н[аэоө]$/.test(text) ? cost - PRESENT_BONUS : cost,
    }))
    .sort((a, b) => a.cost - b.cost)
}
