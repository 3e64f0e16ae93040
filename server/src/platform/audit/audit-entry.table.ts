import type { ColumnType, Generated } from 'kysely'

export interface AuditEntryTable {
  id: Generated<number>
  at: Date
  action: string
  outcome: 'done' | 'refused'
  personId: string | null
  account: string | null
  personName: string
  address: string | null
  device: string | null
  requestId: string | null
  organizationId: number | null
  subjectKind: string
  subjectId: string
  subjectName: string
  details: ColumnType<Record<string, unknown>, string, never>
}
