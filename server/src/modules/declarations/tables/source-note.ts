import { formatAmount } from '@medelge/figures'
import { sentence } from '#platform/locale'
import type { RowReader } from '#platform/sheets/row-reader'
import { comparatorValues } from './declaration.columns.ts'
import type { DeclaredRow } from './declared-row.ts'

/** As much as a note may hold. */
const MOST = 1000

// Notes are kept in the language of the records.
const say = (key: string, values: Record<string, unknown>) =>
  sentence('zh-CN', `declarations.note.${key}`, values)

const isNamed = ({ period, from }: Pick<DeclaredRow, 'period' | 'from'>) => (period.from ?? '') === from

/** What a row says of where its number stands and how exactly it is meant, kept with the figure as its note. */
export function sourceNote(reader: RowReader, time: Pick<DeclaredRow, 'period' | 'from' | 'day'>): string {
  const comparator = reader.choice('comparator', comparatorValues)
  const word =
    comparator === undefined || comparator === 'exactly'
      ? ''
      : say('comparator', { word: sentence('zh-CN', `value.comparator.${comparator}`) })
  const stretch = isNamed(time) ? '' : say('stretch', { from: time.from, to: time.day })
  const stood = [reader.written('document', 200), reader.written('section', 200)].filter(Boolean).join(' ')
  const source = stood && say('source', { source: stood })
  return [reader.written('note', MOST), word, stretch, source].filter(Boolean).join('；').slice(0, MOST)
}

/** The same, where a figure adds less than the whole it states. */
export function wholeNote({
  note,
  whole,
  amount,
  metric,
}: Pick<DeclaredRow, 'note' | 'whole' | 'amount' | 'metric'>): string {
  if (whole === undefined || whole === amount) return note
  const said = say('whole', { value: formatAmount(whole, metric.scale), unit: metric.unit })
  return [note, said].filter(Boolean).join('；').slice(0, MOST)
}
