import type { Lexicon, LexiconEntry } from '../lexicon/lexicon.ts'
import { attachSuffix } from '../suffix/attach.ts'
import { cyrillicSigns } from '../text/cyrillic.ts'
import { hudum } from '../text/hudum.ts'
import { type Candidate, rank } from './candidate.ts'
import { isBackCyrillic, soundsOfCyrillic } from './cyrillic-signs.ts'
import { type CyrillicSplit, splitCyrillic } from './endings.ts'
import { everydayWord } from './everyday.ts'
import { FROM_RULES } from './from-rules.ts'
import { leanOnRelatives } from './relatives.ts'
import { separateFinalVowel } from './separated-vowel.ts'
import { type Reading, shares, WeightedRules } from './weighted.ts'

/** What `fromCyrillic` may lean on. */
export interface FromCyrillicOptions {
  /** Words known for sure; without one the rules work alone. */
  readonly lexicon?: Lexicon
  /** Most candidates returned. Default 5. */
  readonly limit?: number
}

const WIDTH = 12
const LONGEST = 48
const PIECES = /.{1,48}/gs
const WORD = /[а-яёөүА-ЯЁӨҮ]+/g
const FRONT: Readonly<Record<string, string>> = { A: 'e', U: 'ü', O: 'ö' }
/** No syllable holds three consonants, none ends in ᠴ ᠵ ᠬ, no word begins with ᠩ; letters as in text/hudum.ts. */
const IMPOSSIBLE = /[^aeiouöüé]{3}|[cjq][^aeiouöüé]|^N/
const CROWDING = 8
/** In one word of five the right reading is not among those kept (README). */
const KEPT = 0.8
/** How much of the belief goes to "stem + case ending" when a word ends like one and the rules alone must tell. */
const TELLING_ENDING = 0.7
const DOUBTFUL_ENDING = 0.25

let rules: WeightedRules | undefined

/**
 * Candidates in traditional script for one Cyrillic word, best first, each with its source and confidence.
 *
 * The word list is asked first, then the word list for the stem with the case suffix attached by rule, then weighted
 * letter rules. Word in any case, candidates out; a text of several words is read word by word (confidence 0), other letters stay; never throws;
 * linear time. Source: own rules; accuracy is measured in README.
 *
 * @example
 * fromCyrillic('номын', { limit: 1 })[0]?.text // → 'ᠨᠣᠮ\u180eᠤᠨ'
 */
export function fromCyrillic(word: string, options: FromCyrillicOptions = {}): Candidate[] {
  const limit = options.limit ?? 5
  const lower = word.normalize('NFC').toLowerCase()
  if (!/^[а-яёөү]+$/.test(lower)) {
    // Compounds, phrases and foreign text: word by word.
    const itself: Candidate = { text: textFromCyrillic(word, options), source: 'rules', confidence: 0 }
    return [itself].slice(0, limit)
  }
  if (lower.length > LONGEST) return [inPieces(lower)].slice(0, limit)
  const found: Candidate[] = known(lower, options.lexicon)
  if (found.length === 0) found.push(...inflected(lower, options.lexicon))
  const surest = found.reduce((most, candidate) => Math.max(most, candidate.confidence), 0)
  return rank([...found, ...byRules(lower, 1 - surest, options.lexicon)], limit)
}

/**
 * Turns every Cyrillic word of a text into the best candidate in traditional script; everything else stays.
 *
 * Text in, text out; never throws; linear time. Words written by rules alone need a reader: see `fromCyrillic`.
 * Source: as `fromCyrillic`.
 *
 * @example
 * textFromCyrillic('бичиг') // → 'ᠪᠢᠴᠢᠭ'
 */
export function textFromCyrillic(text: string, options: FromCyrillicOptions = {}): string {
  return text
    .normalize('NFC')
    .replace(WORD, (word) => fromCyrillic(word, { ...options, limit: 1 })[0]?.text ?? word)
}

function known(word: string, lexicon: Lexicon | undefined): Candidate[] {
  return entriesOf(word, lexicon).map(({ traditional }, index) => ({
    text: traditional,
    source: 'lexicon',
    confidence: 0.98 / (index + 1),
  }))
}

function entriesOf(word: string, lexicon: Lexicon | undefined): LexiconEntry[] {
  return [...(lexicon?.find(word) ?? []), ...everydayWord(word)]
}

function inflected(word: string, lexicon: Lexicon | undefined): Candidate[] {
  return splitCyrillic(word).flatMap((split) =>
    split.stems.flatMap((stem, index) =>
      entriesOf(stem, lexicon).map((entry) => {
        const base: Candidate = {
          text: entry.traditional,
          source: 'suffix',
          confidence: (split.suffix.trust === 'telling' ? 0.9 : 0.5) - 0.02 * index,
        }
        return withEnding(base, split)
      }),
    ),
  )
}

function byRules(word: string, belief: number, lexicon: Lexicon | undefined): Candidate[] {
  const splits = splitCyrillic(word)
  const split =
    splits.find(({ suffix }) => suffix.trust === 'telling') ??
    splits.find(({ suffix }) => suffix.trust === 'doubtful')
  const whole = leanOnRelatives(word, readWord(word), lexicon)
  if (split === undefined) return weigh(whole, belief)
  const share = split.suffix.trust === 'telling' ? TELLING_ENDING : DOUBTFUL_ENDING
  const stem = split.stems[0] ?? word
  const stems = weigh(leanOnRelatives(stem, readWord(stem), lexicon), belief * share)
  return [...weigh(whole, belief * (1 - share)), ...stems.map((stem) => withEnding(stem, split))]
}

function withEnding(stem: Candidate, { kind, suffix }: CyrillicSplit): Candidate {
  const base = suffix.hiddenN && !stem.text.endsWith('ᠨ') ? `${stem.text}ᠨ` : stem.text
  return { ...stem, text: attachSuffix(base, { kind }) }
}

function weigh(readings: readonly Reading[], belief: number): Candidate[] {
  const weights = shares(readings)
  return readings.map(({ text }, index) => ({
    text: separateFinalVowel(text),
    source: 'rules',
    confidence: (weights[index] ?? 0) * belief * KEPT,
  }))
}

function readWord(word: string, width = WIDTH): Reading[] {
  rules ??= new WeightedRules(FROM_RULES)
  const signs = cyrillicSigns(word)
  const back = isBackCyrillic(signs)
  // щ sounds as ш and stands in loans alone, ы outside endings is и.
  const readings = rules.read(soundsOfCyrillic(signs.replace(/X/g, 'x').replace(/I/g, 'i')), {
    width,
    write: (letters) =>
      letters.replace(/[AUO]/g, (sign) => (back ? sign.toLowerCase() : (FRONT[sign] ?? sign))),
    penalty: (before, piece) => (IMPOSSIBLE.test(before.slice(-2) + piece) ? CROWDING : 0),
  })
  return readings.map(({ text, cost }) => ({ text: hudum(text), cost }))
}

/** No word of the language is so long: read in pieces, the first reading of each sound, so that the work grows with the length only. */
function inPieces(word: string): Candidate {
  const pieces = word.match(PIECES) ?? []
  return {
    text: pieces.map((piece) => readWord(piece, 1)[0]?.text ?? '').join(''),
    source: 'rules',
    confidence: 0,
  }
}
