import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { checkedShape, presentMoments } from '#modules/checks'
import { Day, Id, Nullable, Uuid } from '#platform/shapes'
import type { FacilityClosingTable } from './closing.table.ts'

export const ClosingSchema = Type.Object({
  id: Uuid,
  facilityId: Uuid,
  organizationId: Id,
  closedOn: Day,
  note: Type.String({ description: 'Why it closes' }),
  adjustment: Nullable(Type.String({ description: 'Why it enters closed books' })),
  ...checkedShape,
})
export type Closing = Static<typeof ClosingSchema>
export type ClosingRow = Selectable<FacilityClosingTable>

export const presentClosing = (row: ClosingRow): Closing => ({
  ...row,
  ...presentMoments(row),
})
