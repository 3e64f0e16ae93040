import type { Generated } from 'kysely'

export interface FacilityTable {
  id: Generated<string>
  code: string
  kind: string
  name: string
  organizationId: number
  areaId: number
  quantity: Generated<number>
  openedOn: string
  closedOn: string | null
  note: Generated<string>
  entryId: number | null
  closingEntryId: number | null
  recordedBy: string
  recordedAt: Generated<Date>
}
