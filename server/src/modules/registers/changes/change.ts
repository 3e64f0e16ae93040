import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { checkedShape, presentMoments } from '#modules/checks'
import { Day, Id, Nullable, Uuid } from '#platform/shapes'
import { factsShape, openFacts, proofShape, ValuesShape } from '../record.ts'
import type { RegisterChangeTable } from './change.table.ts'

/** What somebody fills in: what holds from a day on, or that it ends on that day. */
export const ChangeFactsSchema = Type.Object(
  {
    day: Day,
    facts: Nullable(
      Type.Object(factsShape, {
        additionalProperties: false,
        description: 'What it holds from that day on; null where it ends',
      }),
    ),
    ...proofShape,
    review: Type.Optional(Type.Integer({ description: 'The year of the review that it answers' })),
    stands: Type.Optional(
      Type.Literal(true, { description: 'With a review and without facts: all stands as it did' }),
    ),
  },
  { additionalProperties: false },
)
export type ChangeFacts = Static<typeof ChangeFactsSchema>

const KeptFacts = Type.Object({
  name: Type.String(),
  organizationId: Id,
  areaId: Nullable(Id),
  definition: Type.Integer(),
  values: ValuesShape,
})

export const ChangeSchema = Type.Object({
  id: Uuid,
  recordId: Uuid,
  number: Type.Integer({ description: 'The how manieth of its record' }),
  organizationId: Id,
  ends: Type.Boolean(),
  day: Day,
  facts: Nullable(KeptFacts),
  note: Type.String(),
  review: Nullable(Type.Integer({ description: 'The year of the review that it answers' })),
  adjustment: Nullable(Type.String({ description: 'Why it enters closed books' })),
  ...checkedShape,
})
export type RegisterChange = Static<typeof ChangeSchema>
export type ChangeRow = Selectable<RegisterChangeTable>

/** A change as everybody who sees its record sees it. */
export const presentChange = ({ facts, ...row }: ChangeRow): RegisterChange => ({
  ...row,
  facts: facts && openFacts(facts),
  ...presentMoments(row),
})

/** Whether a change says that all stands as it did: it answers a review and moves nothing. */
export const saysStands = ({ ends, facts }: Pick<ChangeRow, 'ends' | 'facts'>): boolean =>
  !ends && facts === null
