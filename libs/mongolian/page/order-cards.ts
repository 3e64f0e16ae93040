import * as mongolian from '../src/index.ts'
import { type Card, codes, flat, measure, SENTENCE, vertical } from './card.ts'

/** Numbers, order, columns, keys. */
export const ORDER_CARDS: readonly Card[] = [
  {
    label: 'numbers',
    call: 'spellNumber · toMongolianDigits · fromMongolianDigits · formatDate · formatName',
    input: 'line',
    start: '2024',
    run: (text) =>
      vertical(
        mongolian.spellNumber(Number(text)),
        mongolian.toMongolianDigits(text),
        mongolian.fromMongolianDigits(mongolian.toMongolianDigits(text)),
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
  {
    label: 'names',
    call: 'nameKey · harmonyOf · collationKey',
    input: 'vertical',
    start: 'ᠪᠠᠲᠤ ᠪᠠᠶᠠᠷ',
    run: (text) =>
      flat(mongolian.nameKey(text), mongolian.harmonyOf(text), codes(mongolian.collationKey(text))),
  },
  {
    label: 'pages',
    call: 'pagesOf',
    input: 'vertical',
    start: `${SENTENCE} ${SENTENCE}`,
    run: (text) => {
      const pages = mongolian.pagesOf(mongolian.layoutColumns(text, { length: 9, measure }), 2)
      return vertical(
        ...pages.flatMap((page, index) => [`${index + 1}`, ...page.map((column) => column.text)]),
      )
    },
  },
]
