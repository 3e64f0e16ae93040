import { type FieldSet, fieldsOf, type Kept, type KeptName, type Whole } from '@medelge/fields'
import type { ColumnType } from 'kysely'

/** The columns of a table that keeps a set of fields; rows stand in one column as JSON. */
export type ColumnsOf<S extends FieldSet> = {
  -readonly [N in KeptName<S>]: S[N] extends { type: 'rows' }
    ? ColumnType<Kept<S[N]>, string, string>
    : Kept<S[N]>
}

type Written<S extends FieldSet> = {
  -readonly [N in KeptName<S>]: S[N] extends { type: 'rows' } ? string : Kept<S[N]>
}

/** Values as the database takes them. */
export const columnsOf = <S extends FieldSet>(fields: S, values: Whole<S>): Written<S> => {
  const written: Record<string, unknown> = { ...values }
  for (const [name, { type }] of fieldsOf(fields))
    if (type === 'rows') written[name] = JSON.stringify(written[name])
  return written as Written<S>
}
