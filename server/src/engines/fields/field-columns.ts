import { columnTraits, type Field, type FieldSet, type ListedName, listedFields } from '@medelge/fields'
import { writeCell } from '@medelge/fields/cells'
import type { ExportColumn } from '#engines/lists/export/export-column'
import { cellWords } from './cell-words.ts'

/** Those that only their noun can show: what they name is looked up. */
type Looked<S extends FieldSet> = {
  [N in ListedName<S>]: S[N] extends { type: 'area' | 'organization' | 'record' } ? N : never
}[ListedName<S>]

type FieldColumns<S extends FieldSet, O, Listed> = {
  [N in ListedName<S> as S[N] extends { listed: Listed } ? N : never]: N extends keyof O
    ? O[N]
    : ExportColumn<{ [K in N]: unknown }>
}

/**
 * A column of a list for every field of a set that is declared to have one, under the field's own word: those that are
 * shown, and those one chooses. `own` are the values that only the noun knows.
 */
export function fieldColumns<
  S extends FieldSet,
  O extends { [N in Looked<S>]: ExportColumn<never> } & { [N in ListedName<S>]?: ExportColumn<never> },
>(fields: S, set: string, own: O) {
  const those = (listed: 'shown' | 'extra') =>
    Object.fromEntries(
      listedFields(fields)
        .filter(([, field]) => field.listed === listed)
        .map(([name, field]) => [name, { ...(own[name] ?? byType(name, field)), title: `${set}.${name}` }]),
    )
  return { shown: those('shown'), extra: those('extra') } as {
    shown: FieldColumns<S, O, 'shown'>
    extra: FieldColumns<S, O, 'extra'>
  }
}

const byType = (name: string, field: Field): ExportColumn<Record<string, unknown>> => ({
  kind: columnTraits(field).kind,
  value: (row, messages) => writeCell(field, row[name], cellWords(messages)),
})
