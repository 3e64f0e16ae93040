import Type from 'typebox'
import { findRootOrganization } from '#modules/organizations'
import { allows } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { pickLocale } from '#platform/locale'
import { Can, Nullable } from '#platform/shapes'
import { findMetricsByCode } from '../catalogue/metric.store.ts'
import { figurePolicy } from '../figure.policy.ts'
import { MetricCode } from '../figure.shape.ts'
import { FormulaSchema, formulaTexts, presentFormula } from './formula-given.ts'
import { findMetricVersions } from './metric-version.store.ts'
import { FormulaText, MetricKindFields, MetricVersionSchema, presentMetricVersion } from './metric-version.ts'

export const getMetric = endpoint({
  route: 'GET /api/metrics/{code}',
  summary: 'One metric with every version officers made of it, and how it is computed',
  may: figurePolicy.read,
  params: Type.Object({ code: MetricCode }),
  answer: Type.Object({
    metric: Type.Object({
      code: Type.String(),
      version: Type.Integer(),
      ...MetricKindFields,
      name: Type.String(),
      nameEn: Type.String(),
      definition: Type.String(),
      formula: Nullable(FormulaSchema),
      formulaText: FormulaText,
    }),
    versions: Type.Array(MetricVersionSchema, {
      description: 'Oldest first; none of a metric that nobody changed since it came with the product',
    }),
    can: Can({ define: true }),
  }),
  async handle({ db, params: { code }, actor, request }) {
    const [metric] = await findMetricsByCode(db, [code])
    if (!metric) throw platformErrors.NOT_FOUND()
    const root = await findRootOrganization(db)
    const versions = await findMetricVersions(db, code)
    const named = await formulaTexts(
      db,
      [metric.formula, ...versions.map(({ formula }) => formula)],
      pickLocale(request.headers['accept-language']),
    )
    return {
      metric: {
        ...metric,
        formula: presentFormula(metric.formula),
        formulaText: named(metric.formula),
      } as never,
      versions: versions.map((row) => presentMetricVersion(row, named)),
      can: { define: allows(actor, figurePolicy.define, root ? [root.id] : []) },
    }
  },
})
