import type { Cell } from '@medelge/sheets'
import type { Field, FieldSet } from '../field.ts'
import { tableFields } from '../places/places.ts'
import type { Translated } from '../values/values.ts'
import type { CellWords } from './cell-words.ts'
import { readCell } from './read-cell.ts'

/** A column of a table that is read in or written to be filled in; a text in two languages has two. */
export interface TableColumn {
  readonly name: string
  readonly field: Field
  readonly column: string
  readonly script?: keyof Translated
}

const scripts = ['zh', 'mn'] as const

/**
 * The columns of a table from which a set of fields is read, and of its template.
 *
 * @example
 * tableColumns({ title: { type: 'translated', most: 80 }, area: { type: 'area' } }).map(({ column }) => column) // → ['title', 'title.mn', 'area']
 */
export const tableColumns = (fields: FieldSet): TableColumn[] =>
  tableFields(fields)
    .filter(({ field }) => field.type !== 'evidence')
    .flatMap(({ name, field, column }): TableColumn[] =>
      field.type === 'translated'
        ? scripts.map((script) => ({
            name,
            field,
            script,
            column: script === 'zh' ? column : `${column}.${script}`,
          }))
        : [{ name, field, column }],
    )

/** What a row of a table says, and the columns whose cells could not be read. */
export interface ReadRow {
  readonly given: Readonly<Record<string, unknown>>
  readonly unreadable: readonly string[]
}

/**
 * Reads a row by the columns it has; a field without a column is not given.
 *
 * @example
 * const words = { value: (_: string, code: string) => code, comma: '、', number: String, period: (from: string) => from, codeOf: () => undefined }
 * const base = { title: { type: 'translated', most: 80 }, heads: { type: 'whole-number', most: 99 } } as const
 * readTableRow(base, new Map([['title', '展厅'], ['heads', '很多']]), words) // → { given: { title: { zh: '展厅', mn: '' } }, unreadable: ['heads'] }
 */
export function readTableRow(fields: FieldSet, row: ReadonlyMap<string, Cell>, words: CellWords): ReadRow {
  const given = new Map<string, unknown>()
  const unreadable: string[] = []
  for (const { name, field, column, script } of tableColumns(fields)) {
    const cell = row.get(column)
    if (cell === undefined) continue
    const value = readCell(field, cell, words)
    if (value === undefined) unreadable.push(column)
    else if (!script) given.set(name, value)
    else given.set(name, { zh: '', mn: '', ...(given.get(name) as object), [script]: value ?? '' })
  }
  return { given: Object.fromEntries(given), unreadable }
}
