import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { checkedShape, presentMoments } from '#modules/checks'
import { Adjustment } from '#modules/figures'
import { GivenMemberSchema } from '#modules/members'
import { Choice, Day, Id, Line, Nullable, Text, Uuid } from '#platform/shapes'
import type { Facts, Values } from './days/spans.ts'
import type { RegisterRecordTable } from './record.table.ts'

export const ValuesShape = Type.Unsafe<Values>({
  type: 'object',
  additionalProperties: true,
  description: 'Values by the codes of the list’s fields',
})

/** What a record holds whatever its list, as somebody fills it in. */
export const factsShape = {
  name: Line(120),
  organizationId: Id,
  areaId: Type.Optional(Nullable(Id)),
  values: ValuesShape,
}

export const proofShape = {
  note: Type.Optional(Text(1000)),
  evidence: Type.Optional(Type.Array(Uuid, { maxItems: 50, uniqueItems: true })),
  ...Adjustment,
}

/** What somebody fills in to enter a record. */
export const RecordFactsSchema = Type.Object(
  { ...factsShape, member: Type.Optional(GivenMemberSchema), since: Day, ...proofShape },
  { additionalProperties: false },
)
export type RecordFacts = Static<typeof RecordFactsSchema>

export const ConfirmedShape = Type.Optional(
  Type.Array(Choice(['same-record', 'other-person']), {
    maxItems: 2,
    description:
      'What was asked and is so: it is another one than the one it looks like, or about another person',
  }),
)

/** What values name, in words, by its id as it is kept. */
export const NamedShape = Type.Record(Type.String(), Type.String(), {
  description: 'Names of the areas, units, people and records that values name: `area:12` and so on',
})

export const RecordSchema = Type.Object({
  id: Uuid,
  kind: Type.String(),
  code: Type.String(),
  name: Type.String(),
  organizationId: Id,
  memberId: Nullable(Uuid),
  areaId: Nullable(Id),
  definition: Type.Integer({ description: 'The version of the list’s fields it was written under' }),
  values: ValuesShape,
  since: Day,
  until: Nullable(Day),
  note: Type.String(),
  adjustment: Nullable(Type.String({ description: 'Why it enters closed books' })),
  ...checkedShape,
})
export type RegisterRecord = Static<typeof RecordSchema>
export type RecordRow = Selectable<RegisterRecordTable>

/** Facts as everybody who sees the record sees them. */
export const openFacts = ({ restricted: _, ...facts }: Facts): Facts => facts

/** A record as everybody sees it who sees it at all. */
export const presentRecord = ({ restricted: _, entered, ...row }: RecordRow): RegisterRecord => ({
  ...row,
  ...{ entered: entered && openFacts(entered) },
  ...presentMoments(row),
})

export const factsOf = ({
  name,
  organizationId,
  areaId,
  definition,
  values,
  restricted = {},
}: Facts): Facts => ({
  ...{ name, organizationId, areaId, definition, values },
  ...(Object.keys(restricted).length > 0 ? { restricted } : {}),
})

/** Where the locale files say how one stands that did not end. */
export const stateWords = ({ state }: RecordRow) =>
  state === 'counted' ? 'export.register-records.stands' : `export.state.${state}`
