import type { RecordState } from '@medelge/workflow'

/** The columns that every table has whose records are checked, as they are read. */
export interface CheckedColumns {
  state: RecordState
  version: number
  /** Where it waits, or where it was last checked. */
  checkAt: number | null
  checksLeft: number
  submittedBy: string | null
  submittedAt: Date | null
  /** Who has accepted it since it was last handed in, lowest level first. */
  acceptedBy: string[]
  countedAt: Date | null
}
