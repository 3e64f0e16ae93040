import * as mongolian from '../src/index.ts'
import { type Card, codes, flat, percent, SENTENCE, vertical } from './card.ts'

/** What a text is and how it is written. */
export const TEXT_CARDS: readonly Card[] = [
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
    label: 'import',
    call: 'toUnicode · menksoftConverter',
    input: 'vertical',
    start: '\ue2c1\ue27f\ue317\ue27e\ue2e8 \ue2f2\ue289\ue2bc\ue2ec\ue289\ue2f9\ue263\ue292\ue2b5',
    run: (text) => {
      const { text: read, encoding } = mongolian.toUnicode(text)
      return vertical(read, encoding ?? '–')
    },
  },
  {
    label: 'changes',
    call: 'normalizationChanges',
    input: 'vertical',
    start: `${SENTENCE}\u200b \ufe35科普\ufe36`,
    run: (text) =>
      flat(
        ...mongolian
          .normalizationChanges(text)
          .map(
            ({ start, end, replacement, reason }) =>
              `${start}–${end} ${reason} → ${codes(replacement) || '∅'}`,
          ),
      ),
  },
]
