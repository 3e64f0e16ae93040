import type { ColumnType } from 'kysely'
import type { Values } from './spans.ts'

/** What a record that counts held from a day until another, which is no longer in it. */
export interface RegisterSpanTable {
  recordId: string
  kind: string
  since: string
  until: ColumnType<string, string, string>
  name: string
  organizationId: number
  areaId: number | null
  definition: number
  values: ColumnType<Values, string, string>
}
