import type { Field } from '../field.ts'
import { decimalOf } from '../values/decimal.ts'
import type { Period, Translated } from '../values/values.ts'
import { isEmpty } from '../values/values.ts'
import { masked } from './mask.ts'

/** The words values are shown in: of one language, out of a locale file or out of a definition. */
export interface ValueWords {
  /** The word for a code of a closed list; yes and no are the codes of the list `yes-no`. */
  value(list: string, code: string): string
  /** Between the values of a list. */
  comma: string
  /** A number as this surface writes it; a decimal comes as text. */
  number(value: number | string): string
  /** From a day to a day; without an end where it goes on. */
  period(from: string, to: string | null): string
  /** The name behind an id: of an area, a unit, a person, a record, a file. */
  nameOf?(field: Field, id: string | number): string | undefined
  /** Which of the languages of a text comes first: `zh` unless said. */
  script?: keyof Translated
}

function one(field: Field, value: unknown, words: ValueWords): string {
  switch (field.type) {
    case 'choice':
      return words.value(field.words, String(value))
    case 'yes-no':
      return words.value('yes-no', value ? 'yes' : 'no')
    case 'money':
      return words.number(decimalOf(BigInt(value as number), 2))
    case 'whole-number':
    case 'decimal':
      return words.number(value as number | string)
    case 'period': {
      const { from, to } = value as Period
      return words.period(from, to)
    }
    case 'translated': {
      const { zh, mn } = value as Translated
      return words.script === 'mn' ? mn || zh : zh || mn
    }
    case 'area':
    case 'organization':
    case 'person':
    case 'record':
    case 'evidence':
      return words.nameOf?.(field, value as string | number) ?? String(value)
    default:
      return String(value)
  }
}

/**
 * A value as people read it, money in yuan; nothing where there is none. What tells something of a person is masked
 * unless it is `asked` for, which is a step of its own and noted.
 *
 * @example
 * const words = { value: (_: string, code: string) => code, comma: '、', number: String, period: (from: string, to: string | null) => `${from}–${to ?? ''}` }
 * valueText({ type: 'money', most: 9_999_999 }, 186_143, words) // → '1861.43'
 * valueText({ type: 'line', most: 20, personal: 'phone' }, '13800000001', words) // → '138****0001'
 * valueText({ type: 'line', most: 20, personal: 'phone' }, '13800000001', words, 'asked') // → '13800000001'
 */
export function valueText(field: Field, value: unknown, words: ValueWords, asked?: 'asked'): string {
  if (isEmpty(value)) return ''
  if (Array.isArray(value))
    return value.map((entry) => valueText(field, entry, words, asked)).join(words.comma)
  if (field.type === 'rows') {
    const cells = Object.entries(field.cells).map(([cell, of]) =>
      valueText(of, (value as Record<string, unknown>)[cell], words, asked),
    )
    return cells.filter((text) => text !== '').join(' ')
  }
  const text = one(field, value, words)
  return field.personal && !asked ? masked(field.personal, text) : text
}
