import type { ColumnType, Generated } from 'kysely'

export interface RetentionSettingTable {
  kind: string
  period: number
  /** What holds until `fromDay`; null where the period holds at once. */
  before: number | null
  fromDay: string | null
  version: Generated<number>
}

export interface RetentionOutcomeTable {
  kind: string
  day: string
  removed: Generated<number>
  bytes: Generated<number>
  firstAt: Date | null
  lastAt: Date | null
  begunAt: Date
  doneAt: Date | null
  failed: ColumnType<boolean, boolean | undefined, boolean>
}
