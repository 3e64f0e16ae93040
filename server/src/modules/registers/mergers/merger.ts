import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { checkedShape, presentMoments } from '#modules/checks'
import { Day, Id, Nullable, Uuid } from '#platform/shapes'
import { proofShape } from '../record.ts'
import type { RegisterMergerTable } from './merger.table.ts'

const Records = (description: string) =>
  Type.Array(Uuid, { minItems: 1, maxItems: 50, uniqueItems: true, description })

/** What somebody says: which records end, which they become, and from when on. */
export const MergerFactsSchema = Type.Object(
  {
    ends: Records('Records that end by it'),
    stays: Records('Records of the same list that they become'),
    day: Nullable(
      Type.String({
        format: 'date',
        description: 'From which day on; null where they were the same from the start, and become one',
      }),
    ),
    ...proofShape,
  },
  { additionalProperties: false },
)
export type MergerFacts = Static<typeof MergerFactsSchema>

export const MergerSchema = Type.Object({
  id: Uuid,
  kind: Type.String(),
  organizationId: Id,
  units: Type.Array(Id, { description: 'Further units that have a record in it' }),
  ends: Type.Array(Uuid),
  stays: Type.Array(Uuid),
  day: Nullable(Day),
  note: Type.String(),
  ...checkedShape,
})
export type RegisterMerger = Static<typeof MergerSchema>
export type MergerRow = Selectable<RegisterMergerTable>

export const presentMerger = (row: MergerRow): RegisterMerger => ({ ...row, ...presentMoments(row) })
