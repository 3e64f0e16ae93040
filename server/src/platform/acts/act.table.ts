import type { ColumnType, Generated } from 'kysely'

export interface ActTable {
  id: Generated<number>
  kind: string
  personId: string
  personName: string
  organizationId: number
  subjectKind: string
  subjectId: string
  subjectName: string
  details: ColumnType<Record<string, unknown>, string, never>
  doneAt: Date
}
