import { type Field, type FieldSet, type Kept, tableFields } from '@medelge/fields'
import { parseDay, parseTime, saysNothing } from '@medelge/sheets'
import type { GivenRow } from '#platform/sheets/import-kind'
import type { RowReader } from '#platform/sheets/row-reader'

/** The fields of a set that have a column of their own in a table. */
export type TableName<S> = {
  [N in keyof S]: S[N] extends { silent: true } | { column: false } | { type: 'evidence' } ? never : N
}[keyof S]

/** Those among them that only their noun can read: what they name is looked up, or they have several columns. */
type Looked<S> = {
  [N in keyof S]: S[N] extends { type: 'area' | 'organization' | 'record' | 'rows' } ? N : never
}[keyof S]

const looked: readonly Field['type'][] = ['area', 'organization', 'record', 'rows', 'evidence']

function readOne(reader: RowReader, row: GivenRow, column: string, field: Field): unknown {
  const optional = <T>(read: () => T | undefined, unreadable: string): T | null => {
    const found = saysNothing(row.cell(column)) ? null : read()
    if (found === undefined) reader.flag(column, unreadable)
    return found ?? null
  }
  switch (field.type) {
    case 'line':
      if (field.several) return reader.list(column, field.several.most, field.most)
      return reader.written(column, field.most)
    case 'text':
      return reader.written(column, field.most)
    case 'choice':
      return reader.choice(column, { set: field.words, codes: field.of }) ?? null
    case 'whole-number':
      return reader.count(column, field.most)?.count ?? 0
    case 'day':
      return optional(() => parseDay(row.cell(column), undefined)?.day, 'CELL_DAY_UNREADABLE')
    case 'time':
      return optional(() => parseTime(row.cell(column)), 'CELL_TIME_UNREADABLE')
    default:
      return undefined
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
