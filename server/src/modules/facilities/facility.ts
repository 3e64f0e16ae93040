import { FACILITY_KIND_CODES } from '@medelge/figures'
import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { checkedShape, presentMoments } from '#modules/checks'
import { Adjustment } from '#modules/figures'
import { Choice, Day, Id, Line, Nullable, Text, Uuid } from '#platform/shapes'
import type { FacilityTable } from './facility.table.ts'

/** What somebody fills in to register a facility. */
export const FacilityFactsSchema = Type.Object(
  {
    kind: Choice(FACILITY_KIND_CODES),
    name: Line(120),
    organizationId: Id,
    areaId: Id,
    quantity: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
    openedOn: Day,
    note: Type.Optional(Text(1000)),
    evidence: Type.Optional(Type.Array(Uuid, { maxItems: 50, uniqueItems: true })),
    ...Adjustment,
  },
  { additionalProperties: false },
)
export type FacilityFacts = Static<typeof FacilityFactsSchema>

export const FacilitySchema = Type.Object({
  id: Uuid,
  code: Type.String(),
  kind: Choice(FACILITY_KIND_CODES),
  name: Type.String(),
  organizationId: Id,
  areaId: Id,
  quantity: Type.Integer(),
  openedOn: Day,
  closedOn: Nullable(Day),
  note: Type.String(),
  adjustment: Nullable(Type.String({ description: 'Why it enters closed books' })),
  ...checkedShape,
})
export type Facility = Static<typeof FacilitySchema>
export type FacilityRow = Selectable<FacilityTable>

export const presentFacility = (row: FacilityRow): Facility => ({
  ...row,
  kind: row.kind as Facility['kind'],
  ...presentMoments(row),
})

/** Where the locale files say how one stands that is not closed. */
export const stateWords = ({ state }: FacilityRow) =>
  state === 'counted' ? 'export.facilities.inUse' : `export.state.${state}`
