import { AUDIENCES, CHANNELS } from '@medelge/figures'
import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { checkedShape, presentMoments } from '#modules/checks'
import { Dimensions, MetricCode, PeriodText } from '#modules/figures'
import { Choice, Day, Id, Line, Nullable, Text, Uuid } from '#platform/shapes'
import type { DeclarationTable } from './declaration.table.ts'
import { WAYS } from './declared-change.ts'

/** What somebody fills in to state a figure that no record gives. */
export const DeclarationFactsSchema = Type.Object(
  {
    metric: MetricCode,
    organization: Id,
    period: PeriodText,
    value: Type.String({ maxLength: 24, description: 'Decimal in the unit of the metric, or a grade' }),
    /** How the value of a stock is meant; what is kept is the change. */
    as: Type.Optional(Choice(WAYS)),
    ...Dimensions,
    evidence: Type.Array(Uuid, { minItems: 1, maxItems: 20, uniqueItems: true }),
    note: Type.Optional(Text(1000)),
    adjustment: Type.Optional(Line(500)),
    confirmation: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 500,
        pattern: '\\S',
        description: 'Why an unlikely figure is right; asked for where something is unlikely',
      }),
    ),
  },
  { additionalProperties: false },
)
export type DeclarationFacts = Static<typeof DeclarationFactsSchema>

export const DeclarationSchema = Type.Object({
  id: Uuid,
  metric: Type.String(),
  organizationId: Id,
  period: Type.String({ description: 'As it was written; the figure stands on its last day' }),
  day: Day,
  audience: Choice(AUDIENCES),
  channel: Choice(CHANNELS),
  amount: Type.Integer({ description: 'In the smallest unit of the metric' }),
  note: Type.String(),
  confirmation: Nullable(Type.String({ description: 'Why an unlikely figure is right' })),
  adjustment: Nullable(Type.String({ description: 'Why it enters closed books' })),
  ...checkedShape,
})
export type Declaration = Static<typeof DeclarationSchema>
export type DeclarationRow = Selectable<DeclarationTable>

export const presentDeclaration = (row: DeclarationRow): Declaration => ({
  ...row,
  ...presentMoments(row),
})
