import type { ColumnType, GeneratedAlways } from 'kysely'
import type { Locale } from '#platform/locale'

/** Words by language. */
type Reason = Record<Locale, string>

export interface RestoreDrillTable {
  id: GeneratedAlways<number>
  at: Date
  backupAt: Date | null
  /** Why it failed, by language. */
  reason: ColumnType<Reason | null, string | null, never>
}
