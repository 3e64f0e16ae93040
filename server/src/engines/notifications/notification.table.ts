import type { ColumnType, Generated } from 'kysely'

export interface NotificationTable {
  id: Generated<string>
  personId: string
  code: string
  params: ColumnType<Record<string, unknown>, string | undefined, string>
  path: string
  recordKind: string | null
  recordId: string | null
  event: string
  gathers: string | null
  createdAt: Date
  readAt: Date | null
  mailedAt: Date | null
}
