import type { Generated } from 'kysely'
import type { CheckedTable } from '#modules/checks'

export interface RegisterMergerTable extends CheckedTable {
  kind: string
  /** The unit of the first record that stays. */
  organizationId: number
  /** All other units that have a record in it. */
  units: number[]
  ends: string[]
  stays: string[]
  /** From which day on; null where they were the same from the start. */
  day: string | null
  note: Generated<string>
}

/** A record that ended by a merger that counts. */
export interface RegisterMergedTable {
  recordId: string
  mergerId: string
  day: string
}
