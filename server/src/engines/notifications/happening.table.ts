import type { ColumnType, Generated } from 'kysely'

export interface HappeningTable {
  place: Generated<number>
  id: string
  topic: string
  byId: string | null
  byName: string
  at: Date
  about: ColumnType<unknown, string, never>
  attempts: Generated<number>
  dueAt: Generated<Date>
}
