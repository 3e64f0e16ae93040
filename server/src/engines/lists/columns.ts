import type { Cell } from '@medelge/sheets'
import { minuteOf, secondOf } from '#platform/clock'
import type { ExportColumn } from './export/export-column.ts'

const moment = (at: Date | string | null): string | null => at && new Date(at).toISOString()

type Holds<N extends string, V> = { readonly [K in N]: V }
type Shows<N extends string, V> = ExportColumn<Holds<N, V>>

/**
 * Columns that show what a row holds under a name, as it is; a list writes out only what it shows otherwise. `title` is
 * the key of a title that stands elsewhere than under the list's own words.
 */
export const text = <N extends string>(name: N, title?: string): Shows<N, Cell> => ({
  ...(title ? { title } : {}),
  kind: 'text',
  value: (row) => row[name],
})
export const number = <N extends string>(name: N, title?: string): Shows<N, Cell> => ({
  ...text(name, title),
  kind: 'number',
})
export const day = <N extends string>(name: N): Shows<N, string | null> => ({ ...text(name), kind: 'day' })

/** A moment to the minute, as a clock in the region shows it. */
export const minute = <N extends string>(name: N): Shows<N, Date | string | null> => ({
  kind: 'text',
  value: (row) => row[name] && minuteOf(new Date(row[name])),
  plain: (row) => moment(row[name]),
})

/** A moment to the second, where the order of what came close together matters. */
export const second = <N extends string>(name: N): Shows<N, Date> => ({
  kind: 'text',
  value: (row) => secondOf(row[name]),
  plain: (row) => moment(row[name]),
})

/** A code by its word; `set` is where the locale files have the words. */
export const word = <N extends string>(name: N, set: string): Shows<N, string | boolean | null> => ({
  kind: 'text',
  value: (row, messages) => (row[name] === null ? null : messages(`${set}.${row[name]}`)),
  plain: (row) => (row[name] === null ? null : String(row[name])),
})

/** Several, one after the other. */
export const several = <N extends string>(name: N, title?: string): Shows<N, readonly string[]> => ({
  ...(title ? { title } : {}),
  kind: 'text',
  value: (row, messages) => row[name].join(messages('export.and')),
})
