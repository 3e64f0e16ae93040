import { emptyOf, type Field, type FieldSet, type Kept, tableFields } from '@medelge/fields'
import { readCell } from '@medelge/fields/cells'
import { saysNothing } from '@medelge/sheets'
import type { GivenRow } from '#platform/sheets/import-kind'
import type { RowReader } from '#platform/sheets/row-reader'
import { readingWords } from './cell-words.ts'

/** The fields of a set that have a column of their own in a table. */
export type TableName<S> = {
  [N in keyof S]: S[N] extends { silent: true } | { column: false } | { type: 'evidence' } ? never : N
}[keyof S]

/** Those among them that only their noun can read: what they name is looked up, or they have several columns. */
type Looked<S> = {
  [N in keyof S]: S[N] extends { type: 'area' | 'organization' | 'record' | 'rows' } ? N : never
}[keyof S]

const looked: readonly Field['type'][] = ['area', 'organization', 'record', 'rows', 'evidence']

/** What is said of a cell that cannot be read as the field's. */
const unreadable: Partial<Record<Field['type'], string>> = {
  decimal: 'CELL_AMOUNT_UNREADABLE',
  money: 'CELL_AMOUNT_UNREADABLE',
  day: 'CELL_DAY_UNREADABLE',
  month: 'CELL_MONTH_UNREADABLE',
  period: 'CELL_SPAN_UNREADABLE',
  time: 'CELL_TIME_UNREADABLE',
}

function readOne(reader: RowReader, row: GivenRow, column: string, field: Field): unknown {
  switch (field.type) {
    case 'line':
      if (field.several) return reader.list(column, field.several.most, field.most)
      return reader.written(column, field.most)
    case 'text':
      return reader.written(column, field.most)
    case 'choice':
      return reader.choice(column, { set: field.words, codes: field.of }) ?? null
    case 'yes-no': {
      const code = reader.choice(column, { set: 'yes-no', codes: ['yes', 'no'] })
      return code === undefined ? null : code === 'yes'
    }
    case 'whole-number':
      return reader.count(column, field.most)?.count ?? emptyOf(field)
    default: {
      const value = readCell(field, row.cell(column), readingWords)
      if (value !== undefined) return value
      reader.flag(column, unreadable[field.type] ?? 'CELL_CHOICE_UNKNOWN')
      return emptyOf(field)
    }
  }
}

/**
 * Reads the cells of all fields that are read alike whatever their name. Those named `apart` are read by their noun,
 * and so is what names other records; whoever puts the facts together must have them all, or they are of no type.
 */
export function readCells<S extends FieldSet, const A extends TableName<S> & string>(
  fields: S,
  reader: RowReader,
  row: GivenRow,
  apart: readonly A[],
): { -readonly [N in Exclude<TableName<S>, A | Looked<S>>]: Kept<S[N]> } {
  const others = tableFields(fields).filter(
    ({ name, field: { type } }) => !apart.some((one) => one === name) && !looked.includes(type),
  )
  const read = others.map(({ name, field, column }) => {
    if (field.required && saysNothing(row.cell(column))) reader.flag(column, 'CELL_REQUIRED')
    return [name, readOne(reader, row, column, field)]
  })
  return Object.fromEntries(read) as never
}
