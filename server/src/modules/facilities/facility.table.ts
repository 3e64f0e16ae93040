import type { Generated } from 'kysely'
import type { CheckedTable } from '#modules/checks'

export interface FacilityTable extends CheckedTable {
  code: string
  kind: string
  name: string
  organizationId: number
  areaId: number
  quantity: Generated<number>
  openedOn: string
  /** Of a closing that counts. */
  closedOn: string | null
  note: Generated<string>
  adjustment: string | null
}
