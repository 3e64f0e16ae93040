import * as mongolian from '../src/index.ts'
import { type Layout, PHONETIC_LAYOUT, pressKey, STANDARD_LAYOUT, WordMemory } from '../src/input/index.ts'
import { loadLexicon } from '../src/lexicon/index.ts'
import { type Card, flat, percent, SENTENCE, vertical } from './card.ts'

const memory = new WordMemory().learn({ typed: 'medelge', text: 'ᠮᠡᠳᠡᠯᠭᠡ', scope: 'person' })
const lexicon = loadLexicon([
  { cyrillic: 'мэдээ', traditional: 'ᠮᠡᠳᠡᠭᠡ' },
  { cyrillic: 'мэдэх', traditional: 'ᠮᠡᠳᠡᠬᠦ' },
])

/** What the keys of a Latin keyboard write; a capital is Shift. */
function type(keys: string, layout: Layout): string {
  return [...keys]
    .map(
      (key) => pressKey(layout, { code: `Key${key.toUpperCase()}`, shift: key !== key.toLowerCase() }) ?? key,
    )
    .join('')
}

/** Words: the other scripts, suffixes, input. */
export const WORD_CARDS: readonly Card[] = [
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
    label: 'text',
    call: 'textFromCyrillic',
    input: 'line',
    start: 'Өвөр Монголын шинжлэх ухаан',
    run: (text) => vertical(mongolian.textFromCyrillic(text)),
  },
  {
    label: 'spellings',
    call: 'cyrillicCandidates',
    input: 'vertical',
    start: 'ᠰᠢᠨᠵᠢᠯᠡᠬᠦ',
    run: (text) =>
      flat(
        ...mongolian.cyrillicCandidates(text).map((found) => `${found.text} ${percent(found.confidence)}`),
      ),
  },
  {
    label: 'keyboard',
    call: 'pressKey · PHONETIC_LAYOUT · STANDARD_LAYOUT',
    input: 'line',
    start: 'moNgol',
    run: (text) => vertical(type(text, PHONETIC_LAYOUT), type(text, STANDARD_LAYOUT)),
  },
  {
    label: 'memory',
    call: 'WordMemory · loadLexicon',
    input: 'line',
    start: 'med',
    run: (text) =>
      vertical(...mongolian.candidates(text, { lexicon, memory, limit: 5 }).map((found) => found.text)),
  },
]
