import type { ColumnType, Generated } from 'kysely'
import type { RecordEvent } from './record-event.ts'

/** Who did what when to a record of any kind, with the facts as they stood. */
export interface RecordEventTable {
  id: Generated<number>
  kind: string
  recordId: string
  step: RecordEvent
  personId: string
  personName: string
  organizationId: number | null
  at: Generated<Date>
  version: number
  note: Generated<string>
  facts: ColumnType<unknown, string | null, never>
}
