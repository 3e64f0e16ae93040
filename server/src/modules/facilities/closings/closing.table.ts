import type { Generated } from 'kysely'
import type { CheckedTable } from '#modules/checks'

export interface FacilityClosingTable extends CheckedTable {
  facilityId: string
  organizationId: number
  closedOn: string
  note: Generated<string>
  adjustment: string | null
  /** The version of the facility under which it was posted before closings were checked. */
  sourceVersion: number | null
}
