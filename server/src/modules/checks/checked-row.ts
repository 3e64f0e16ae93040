import type { Selectable } from 'kysely'
import type { CheckedTable } from './checked.table.ts'

/** A row of a kind that is checked, as far as all such kinds are alike. */
export type CheckedRow = Selectable<CheckedTable>
