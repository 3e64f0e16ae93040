import type { Cell } from '@medelge/sheets'
import type { Field } from '../field.ts'
import { decimalOf } from '../values/decimal.ts'
import { isEmpty, type Translated } from '../values/values.ts'
import { type ValueWords, valueText } from '../words/value-text.ts'
import { rowsText } from './rows-text.ts'

/**
 * A value as a cell of a table that people can read and give back: numbers without separators, money in yuan, days as
 * days, rows a line each. A text in two languages has a column for each `script`. What tells something of a person is
 * masked unless it is `asked` for.
 *
 * @example
 * const words = { value: (_: string, code: string) => ({ yes: '是', no: '否' })[code] ?? code, comma: '、', number: String, period: (from: string, to: string | null) => to === null ? `${from} 起` : `${from} 至 ${to}` }
 * writeCell({ type: 'money', most: 9_999_999 }, 186_143, words) // → '1861.43'
 * writeCell({ type: 'yes-no' }, false, words) // → '否'
 * writeCell({ type: 'period' }, { from: '2021-01-01', to: '2021-12-31' }, words) // → '2021-01-01 至 2021-12-31'
 */
export function writeCell(
  field: Field,
  value: unknown,
  words: ValueWords,
  { script, asked }: { script?: keyof Translated; asked?: 'asked' } = {},
): Cell {
  if (isEmpty(value)) return null
  if (field.type === 'rows') {
    const rows = (value as Record<string, unknown>[]).map((row) =>
      Object.entries(field.cells).map(([cell, of]) =>
        String(writeCell(of, row[cell], words, asked && { asked }) ?? ''),
      ),
    )
    return rowsText(rows)
  }
  if (!field.several) {
    if (field.type === 'whole-number') return value as number
    if (field.type === 'decimal') return value as string
    if (field.type === 'money') return decimalOf(BigInt(value as number), 2)
    if (field.type === 'translated' && script) return (value as Translated)[script] || null
  }
  return valueText(field, value, words, asked)
}
