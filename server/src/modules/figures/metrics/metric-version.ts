import { METRIC_KINDS } from '@medelge/figures'
import Type, { type Static } from 'typebox'
import { Choice, Day, Line, Moment, Nullable, Text } from '#platform/shapes'
import { themes } from '../catalogue/catalogue.ts'
import { MetricCode } from '../figure.shape.ts'
import type { MetricVersion } from './metric-version.store.ts'

/** How a metric is computed, by the codes of others. */
export const FormulaSchema = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('ratio'),
      numerator: MetricCode,
      denominator: MetricCode,
      times: Type.Union([Type.Literal(1), Type.Literal(100), Type.Literal(10_000)]),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      kind: Type.Literal('sum'),
      of: Type.Array(MetricCode, { minItems: 2, maxItems: 50, uniqueItems: true }),
    },
    { additionalProperties: false },
  ),
  Type.Object({ kind: Type.Literal('daily-mean'), of: MetricCode }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('last-month'), of: MetricCode }, { additionalProperties: false }),
])

/** What a version of a metric says. */
export const MetricWords = {
  name: Line(80),
  nameEn: Line(160),
  definition: Text(2000),
  formula: Nullable(FormulaSchema),
}

/** What is said of a metric once and for ever. */
export const MetricKindFields = {
  kind: Choice(METRIC_KINDS),
  unit: Line(20),
  scale: Type.Integer({ minimum: 0, maximum: 6, description: 'Decimal places of its amounts' }),
  theme: Choice(themes),
}

export const MetricVersionSchema = Type.Object({
  version: Type.Integer(),
  since: Day,
  name: Type.String(),
  nameEn: Type.String(),
  definition: Type.String(),
  formula: Nullable(FormulaSchema),
  reason: Type.String(),
  madeByName: Type.String({ description: 'Empty for one that came with the product' }),
  madeAt: Moment,
})

export const presentMetricVersion = ({
  code: _,
  madeBy: __,
  madeAt,
  ...row
}: MetricVersion): Static<typeof MetricVersionSchema> => ({
  ...row,
  formula: row.formula as Static<typeof MetricVersionSchema>['formula'],
  madeAt: madeAt.toISOString(),
})
