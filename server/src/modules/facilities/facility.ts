import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { Choice, Day, Id, Nullable, Uuid } from '#platform/shapes'
import type { FacilityTable } from './facility.table.ts'

export const facilityKinds = [
  'e-station',
  'reading-point',
  'exhibit',
  'caravan',
  'mobile-museum',
  'museum',
  'base',
  'courtyard',
] as const

export const FacilitySchema = Type.Object({
  id: Uuid,
  code: Type.String(),
  kind: Choice(facilityKinds),
  name: Type.String(),
  organizationId: Id,
  areaId: Id,
  quantity: Type.Integer(),
  openedOn: Day,
  closedOn: Nullable(Day),
  note: Type.String(),
})
export type Facility = Static<typeof FacilitySchema>
export type FacilityRow = Selectable<FacilityTable>

export const presentFacility = (row: FacilityRow): Facility => ({
  ...row,
  kind: row.kind as Facility['kind'],
})
