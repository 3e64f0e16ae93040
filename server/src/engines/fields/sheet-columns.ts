import { type Field, type FieldSet, tableFields } from '@medelge/fields'
import type { SheetColumn } from '#platform/sheets/columns'

/** Where the words of a set's columns stand: `<words>.<name>` in the locale files. */
export type OwnColumns<S extends FieldSet> = {
  readonly [N in keyof S]?: Partial<SheetColumn> | readonly SheetColumn[]
}

function byType(field: Field): Partial<SheetColumn> {
  if (field.type === 'choice') return { values: { set: field.words, codes: field.of } }
  return field.type === 'whole-number' ? { counts: true } : {}
}

/**
 * The columns of a table from which a set of fields is read: those named `first`, then the others in the order of the form. What a noun knows beyond the
 * declaration it says in `own`; a table of rows, which is a column nowhere, says there which columns it has.
 */
export const sheetColumns = <S extends FieldSet>(
  fields: S,
  words: string,
  first: readonly (keyof S & string)[],
  own: OwnColumns<S>,
): SheetColumn[] =>
  tableFields(fields, first).flatMap(({ name, field, column }): readonly SheetColumn[] => {
    const given = own[name]
    if (isList(given)) return given
    if (field.type === 'rows') throw new Error(`say which columns ${name} has`)
    return [{ field: column, key: `${words}.${name}`, ...byType(field), ...given }]
  })

const isList = (given: unknown): given is readonly SheetColumn[] => Array.isArray(given)
