import type { RecordState } from '@medelge/workflow'
import type { Generated } from 'kysely'

/** The columns of every table whose records are checked. */
export interface CheckedTable {
  id: Generated<string>
  state: Generated<RecordState>
  version: Generated<number>
  /** Where it waits, or where it was last checked. */
  checkAt: number | null
  checksLeft: Generated<number>
  recordedBy: string
  recordedAt: Generated<Date>
  submittedBy: string | null
  submittedAt: Date | null
  /** Who has accepted it since it was last handed in, lowest level first. */
  acceptedBy: Generated<string[]>
  countedAt: Date | null
}
