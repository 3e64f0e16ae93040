import { type Formula, METRIC_KINDS } from '@medelge/figures'
import Type, { type Static } from 'typebox'
import { Choice, Day, Line, Moment, Nullable, Text } from '#platform/shapes'
import { themes } from '../catalogue/catalogue.ts'
import { FormulaSchema, presentFormula } from './formula-given.ts'
import type { MetricVersion } from './metric-version.store.ts'

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

/** A formula as people write it, each metric by its name in braces; null where there is none, or it is no arithmetic. */
export const FormulaText = Nullable(Type.String({ description: 'With the names of metrics in braces' }))

export const MetricVersionSchema = Type.Object({
  version: Type.Integer(),
  since: Day,
  name: Type.String(),
  nameEn: Type.String(),
  definition: Type.String(),
  formula: Nullable(FormulaSchema),
  formulaText: FormulaText,
  reason: Type.String(),
  madeByName: Type.String({ description: 'Empty for one that came with the product' }),
  madeAt: Moment,
})

export const presentMetricVersion = (
  { code: _, madeBy: __, madeAt, ...row }: MetricVersion,
  textOf: (formula: Formula | null) => string | null,
): Static<typeof MetricVersionSchema> => ({
  ...row,
  formulaText: textOf(row.formula),
  formula: presentFormula(row.formula),
  madeAt: madeAt.toISOString(),
})
