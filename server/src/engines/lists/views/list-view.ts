import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { Line, Nullable, Uuid } from '#platform/shapes'
import type { ListViewTable } from './list-view.table.ts'

// Names of lists, columns and filters are the workbench's own; what is kept of a list that is gone harms nobody.
const Key = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9.-]{0,59}$' })

export const ListName = Key
export const ViewName = Line(20)
export const Columns = Nullable(Type.Array(Key, { minItems: 1, maxItems: 60, uniqueItems: true }))

/** What a view holds: what the list is narrowed by, its order and its columns. */
export const ViewFacts = {
  filters: Type.Record(Key, Type.String({ minLength: 1, maxLength: 100 }), { maxProperties: 20 }),
  order: Nullable(Type.String({ pattern: '^-?[A-Za-z][A-Za-z0-9.-]{0,59}$' })),
  columns: Columns,
}

export const ListViewSchema = Type.Object({ id: Uuid, list: ListName, name: ViewName, ...ViewFacts })
export type ListView = Static<typeof ListViewSchema>

export const presentView = ({ sortedBy, ...row }: Selectable<ListViewTable>): ListView => ({
  ...row,
  order: sortedBy,
})
