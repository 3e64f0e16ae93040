import { AUDIENCES, type Rule } from '@medelge/figures'
import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { Choice, Day, Line, Moment, Nullable, Text } from '#platform/shapes'
import { MetricCode } from '../figure.shape.ts'
import type { CrosswalkRuleTable } from './crosswalk-rule.table.ts'

const measures = ['one', 'offline', 'online', 'audience'] as const
const groups = AUDIENCES.filter((one) => one !== 'none')
const Field = Type.String({ pattern: '^[a-z][A-Za-z0-9]{0,39}$' })

export const RuleCode = Type.String({ pattern: '^[a-z0-9-]{1,90}$' })
const Amount = Type.Union(
  [Choice(measures), Type.Object({ field: Field }, { additionalProperties: false })],
  {
    description: 'What a record counts: itself, people on site, online or both, or the number in a field',
  },
)
const Says = Type.Object({ 'zh-CN': Line(200), en: Text(200) }, { additionalProperties: false })

/** A rule as an officer writes it. */
export const GivenRule = Type.Object(
  {
    when: Type.Array(
      Type.Object(
        { field: Field, values: Type.Array(Line(80), { maxItems: 100, uniqueItems: true }) },
        { additionalProperties: false },
      ),
      { maxItems: 8, description: 'All must hold: a field has one of these values; without any, is given' },
    ),
    amount: Amount,
    heads: Type.Optional(Type.Array(Choice(groups), { maxItems: groups.length, uniqueItems: true })),
    says: Says,
  },
  { additionalProperties: false },
)
export type GivenRule = Static<typeof GivenRule>

/** What is said of a version besides its rule. */
export const NewVersionFields = {
  since: Day,
  rule: Nullable(GivenRule),
  reason: Line(500),
  adjustment: Type.Optional(Line(500)),
}

/** What is asked of a version before it is written. */
export const AskedVersion = Type.Object(
  {
    code: Type.Optional(RuleCode),
    metric: MetricCode,
    since: Day,
    rule: Nullable(GivenRule),
  },
  { additionalProperties: false },
)

const RuleSchema = Type.Unsafe<Rule>(
  Type.Object({
    code: Type.String(),
    version: Type.Integer(),
    metric: Type.String(),
    when: Type.Array(
      Type.Object({
        field: Type.String(),
        equals: Type.Optional(Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
        in: Type.Optional(Type.Array(Type.String())),
        includes: Type.Optional(Type.String()),
        exists: Type.Optional(Type.Boolean()),
      }),
    ),
    amount: Amount,
    sign: Type.Optional(Type.Integer()),
    by: Type.Optional(Type.Array(Choice(['audience', 'channel'] as const))),
    heads: Type.Optional(Type.Array(Choice(AUDIENCES))),
    says: Type.Optional(Says),
  }),
)

export const RuleVersionSchema = Type.Object({
  code: Type.String(),
  version: Type.Integer(),
  feed: Type.String({ description: 'Which records it looks at' }),
  metric: Type.String(),
  since: Day,
  rule: Nullable(RuleSchema),
  shipped: Type.Boolean({ description: 'It came with the product' }),
  reason: Type.String(),
  madeByName: Type.String(),
  madeAt: Moment,
})

export const presentVersion = ({
  shipped,
  madeAt,
  ...row
}: Selectable<CrosswalkRuleTable>): Static<typeof RuleVersionSchema> => ({
  ...row,
  shipped: shipped !== null,
  madeAt: madeAt.toISOString(),
})
