import type { Lexicon, LexiconEntry } from '../lexicon/lexicon.ts'
import { attachSuffix } from '../suffix/attach.ts'
import { type Candidate, rank } from './candidate.ts'
import { type CyrillicSplit, splitCyrillic } from './endings.ts'
import { everydayWord } from './everyday.ts'
import { readCyrillic } from './read-cyrillic.ts'
import { leanOnRelatives } from './relatives.ts'
import { separateFinalVowel } from './separated-vowel.ts'
import { type Reading, shares } from './weighted.ts'

/** What `fromCyrillic` may lean on. */
export interface FromCyrillicOptions {
  /** Words known for sure; without one the rules work alone. */
  readonly lexicon?: Lexicon
  /** Most candidates returned. Default 5. */
  readonly limit?: number
}

const LONGEST = 48
const PIECES = /.{1,48}/gs
const WORD = /[а-яёөүА-ЯЁӨҮ]+/g
/** In one word of five the right reading is not among those kept (README). */
const KEPT = 0.8
/** How much of the belief goes to "stem + case ending" when a word ends like one and the rules alone must tell. */
const TELLING_ENDING = 0.7
const DOUBTFUL_ENDING = 0.25

/**
 * Candidates in traditional script for one Cyrillic word, best first, each with its source and confidence.
 *
 * The word list is asked first, then the word list for the stem with the case suffix attached by rule, then weighted
 * letter rules. Word in any case, candidates out; a text of several words is read word by word (confidence 0), other
 * letters stay; never throws; linear time. Source: own rules; accuracy is measured in README.
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
  const whole = leanOnRelatives(word, readCyrillic(word), lexicon)
  if (split === undefined) return weigh(whole, belief)
  const share = split.suffix.trust === 'telling' ? TELLING_ENDING : DOUBTFUL_ENDING
  const stem = split.stems[0] ?? word
  const stems = weigh(leanOnRelatives(stem, readCyrillic(stem), lexicon), belief * share)
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

/** No word of the language is so long: in pieces, the first reading of each sound; the work grows with the length only. */
function inPieces(word: string): Candidate {
  const pieces = word.match(PIECES) ?? []
  return {
    text: pieces.map((piece) => readCyrillic(piece, 1)[0]?.text ?? '').join(''),
    source: 'rules',
    confidence: 0,
  }
}
