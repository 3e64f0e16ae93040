import * as mongolian from '../src/index.ts'

/** One function at work: what it starts with, and what it makes of it. */
export interface Card {
  readonly label: string
  readonly call: string
  /** Script of the input: vertical for traditional text, a line for Latin and Cyrillic. */
  readonly input: 'vertical' | 'line'
  readonly start: string
  /** Lines of the answer; traditional ones stand vertically. */
  run(text: string): Answer
}

export interface Answer {
  readonly lines: readonly string[]
  readonly vertical: boolean
}

const vertical = (...lines: readonly string[]): Answer => ({ lines, vertical: true })
const flat = (...lines: readonly string[]): Answer => ({ lines, vertical: false })
const percent = (share: number) => `${Math.round(share * 100)} %`

function codes(text: string): string {
  return [...text].map((sign) => sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')).join(' ')
}

/** A rough length of vertical text: a letter is about as long as half the size of the type. */
const measure = (text: string) => [...text].length * 0.5

const SENTENCE = 'ᠥᠪᠥᠷ ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ ᠰᠢᠨᠵᠢᠯᠡᠬᠦ ᠤᠬᠠᠭᠠᠨ\u202fᠤ ᠮᠡᠳᠡᠯᠭᠡ᠃'

export const CARDS: readonly Card[] = [
  {
    label: 'normalize',
    call: 'normalize',
    input: 'vertical',
    start: `${SENTENCE}\u200b \ufe35科普\ufe36`,
    run: (text) => vertical(mongolian.normalize(text)),
  },
  {
    label: 'diagnose',
    call: 'diagnose',
    input: 'vertical',
    start: 'ᠮᠣᠩᠭᠣᠯ ᠤᠨ \ue2c1\ue27f\ue317\ue27e\ue2e8 ᠭᠡᠷ\u202fᠦᠨ\u180b\u180c ᠭᡄᠷ',
    run: (text) =>
      flat(
        ...mongolian.diagnose(text).map(({ start, end, problem, severity, fix }) => {
          const repair = fix === undefined ? '' : ` → ${fix === '' ? '∅' : codes(fix)}`
          return `${start}–${end} ${severity} ${problem}${repair}`
        }),
      ),
  },
  {
    label: 'fix',
    call: 'applyFixes',
    input: 'vertical',
    start: 'ᠮᠣᠩᠭᠣᠯ ᠤᠨ \ue2c1\ue27f\ue317\ue27e\ue2e8 ᠭᠡᠷ\u202fᠦᠨ\u180b\u180c ᠭᡄᠷ',
    run: (text) => vertical(mongolian.applyFixes(text, mongolian.diagnose(text))),
  },
  {
    label: 'menksoft',
    call: 'toMenksoft · fromMenksoft · detectEncoding',
    input: 'vertical',
    start: 'ᠪᠢᠴᠢᠭ ᠮᠣᠩᠭᠣᠯ\u180eᠤᠨ ᠪᠠᠶᠢᠨ\u180eᠠ',
    run: (text) => {
      const glyphs = mongolian.toMenksoft(text)
      const { encoding, confidence } = mongolian.detectEncoding(glyphs)
      return flat(codes(glyphs), `${encoding} ${percent(confidence)}`, mongolian.fromMenksoft(glyphs))
    },
  },
  {
    label: 'romanize',
    call: 'romanize',
    input: 'vertical',
    start: SENTENCE,
    run: (text) =>
      flat(
        ...(['vpmc', 'ala-lc', 'sasm', 'sasm-marked'] as const).map(
          (scheme) => `${scheme}: ${mongolian.romanize(text, { scheme })}`,
        ),
      ),
  },
  {
    label: 'deromanize',
    call: 'deromanize',
    input: 'line',
    start: 'mongγol-un bičig',
    run: (text) => vertical(mongolian.deromanize(text, { scheme: 'vpmc' })),
  },
  {
    label: 'cyrillic',
    call: 'toCyrillic',
    input: 'vertical',
    start: SENTENCE,
    run: (text) => flat(mongolian.toCyrillic(text)),
  },
  {
    label: 'traditional',
    call: 'fromCyrillic',
    input: 'line',
    start: 'шинжлэх',
    run: (text) =>
      vertical(...mongolian.fromCyrillic(text).map((found) => `${found.text} ${percent(found.confidence)}`)),
  },
  {
    label: 'suffixes',
    call: 'attachSuffix',
    input: 'vertical',
    start: 'ᠮᠣᠩᠭᠣᠯ',
    run: (text) => {
      const kinds = [
        'genitive',
        'accusative',
        'dative',
        'ablative',
        'instrumental',
        'comitative',
        'reflexive',
        'plural',
      ] as const
      return vertical(...kinds.map((kind) => mongolian.attachSuffix(text, { kind })))
    },
  },
  {
    label: 'split',
    call: 'splitSuffixes',
    input: 'vertical',
    start: 'ᠮᠣᠩᠭᠣᠯ\u180eᠦᠨ',
    run: (text) => {
      const { stem, suffixes } = mongolian.splitSuffixes(text)
      const parts = suffixes.map(({ text: form, fits, expected }) =>
        fits ? form : `${form} → ${expected ?? '?'}`,
      )
      return vertical(stem, ...parts)
    },
  },
  {
    label: 'candidates',
    call: 'candidates',
    input: 'line',
    start: 'mongol',
    run: (text) => vertical(...mongolian.candidates(text, { limit: 6 }).map((found) => found.text)),
  },
  {
    label: 'numbers',
    call: 'spellNumber · formatDate · formatName',
    input: 'line',
    start: '2024',
    run: (text) =>
      vertical(
        mongolian.spellNumber(Number(text)),
        mongolian.toMongolianDigits(text),
        mongolian.formatDate({ year: 2024, month: 5, day: 12 }, { weekday: 'named' }),
        mongolian.formatName({ given: 'ᠪᠠᠲᠤ', patronymic: 'ᠳᠣᠷᠵᠢ' }),
      ),
  },
  {
    label: 'collate',
    call: 'compareMongolian',
    input: 'vertical',
    start: 'ᠮᠣᠩᠭᠣᠯ ᠠᠬ\u180eᠠ ᠪᠢᠴᠢᠭ ᠭᠡᠷ ᠨᠣᠮ ᠥᠨᠳᠥᠷ',
    run: (text) => vertical(...text.trim().split(/ +/).sort(mongolian.compareMongolian)),
  },
  {
    label: 'columns',
    call: 'layoutColumns · lineBreaks',
    input: 'vertical',
    start: `${SENTENCE} ${SENTENCE}`,
    run: (text) =>
      vertical(...mongolian.layoutColumns(text, { length: 9, measure }).map((column) => column.text)),
  },
  {
    label: 'keys',
    call: 'exactKey · foldedKey',
    input: 'vertical',
    start: 'ᠦᠪᠦᠷ ᠮᠣᠩᠭᠤᠯ\u202fᠤᠨ',
    run: (text) =>
      vertical(mongolian.exactKey(text), mongolian.foldedKey(text), mongolian.foldedKey(text, { level: 5 })),
  },
]
