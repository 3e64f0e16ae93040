import type { ColumnsOf } from '#engines/fields/columns'
import type { CheckedTable } from '#modules/checks'
import type { sessionFields } from './session.fields.ts'

export interface SessionTable extends CheckedTable, ColumnsOf<typeof sessionFields> {}

export interface SessionScopeTable {
  organizationId: number
  day: string
  sessionId: string
}
