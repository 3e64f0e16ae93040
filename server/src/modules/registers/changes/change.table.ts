import type { Generated } from 'kysely'
import type { CheckedTable } from '#modules/checks'
import type { Facts } from '../days/spans.ts'

export interface RegisterChangeTable extends CheckedTable {
  recordId: string
  /** The how manieth of its record, in the order they were written. */
  number: number
  organizationId: number
  ends: boolean
  day: string
  /** What the record holds from that day on; nothing where it ends. */
  facts: Facts | null
  note: Generated<string>
  /** The year of the review it answers; without facts and without an end, by saying that all stands as it did. */
  review: number | null
  /** Why it enters closed books. */
  adjustment: string | null
  /** As `RegisterRecordTable` has it; with a version, the ledger has it as that version of its record. */
  ledgerKind: string | null
  ledgerVersion: number | null
}
