import type { ColumnType, Generated } from 'kysely'
import type { CheckedTable } from '#modules/checks'
import type { Facts, Values } from './days/spans.ts'

export interface RegisterRecordTable extends CheckedTable {
  kind: string
  code: string
  name: string
  organizationId: number
  /** Of a list of people: who it is about. */
  memberId: string | null
  areaId: number | null
  /** The version of the list's definition its values were written under. */
  definition: number
  values: ColumnType<Values, Values | string, Values | string>
  /** Values of fields that only some see: read where it is known who asks, and nowhere else. */
  restricted: ColumnType<Values, Values | string, Values | string>
  since: string
  /** Of an end that counts: the first day on which it is no more. */
  until: string | null
  /** As it was entered, once a change counts. */
  entered: Facts | null
  note: Generated<string>
  /** Why it enters closed books. */
  adjustment: string | null
  /** The kind of source as which the ledger has what stood elsewhere before it stood in a list. */
  ledgerKind: string | null
}
