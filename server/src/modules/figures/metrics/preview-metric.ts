import { metricsOf, parsePeriod } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Day, Nullable } from '#platform/shapes'
import { findMetricsByCode } from '../catalogue/metric.store.ts'
import { getMetricsAndParts } from '../catalogue/metric-parts.store.ts'
import { authorizeDefining } from '../crosswalk/rule-given.ts'
import { figurePolicy } from '../figure.policy.ts'
import { MetricCode } from '../figure.shape.ts'
import { readFigures } from '../reading/read-figures.ts'
import type { DriftingFigure } from '../recounts/effects.store.ts'
import { nameReports, ReportSchema } from '../recounts/name-reports.ts'
import { FormulaSchema, readFormula } from './formula-given.ts'
import { demandVersion } from './metric-given.ts'

type Printed = Omit<DriftingFigure, 'difference'> & { organization: number }

/** The figures of a metric that reports printed, of periods that end on a day or later; the newest first. */
async function findPrinted(db: Kysely<Database>, id: number, since: string): Promise<Printed[]> {
  const { rows } = await sql<Printed>`
    select f.report_kind, f.report_id, m.code as metric, o.short_name as unit, f.period, f.amount, f.organization
    from frozen_figure f join metric m on m.id = f.metric join organization o on o.id = f.organization
    where f.metric = ${id} order by f.frozen_at desc, f.place limit 500`.execute(db)
  return rows.filter(({ period }) => parsePeriod(period).to >= since)
}

export const previewMetric = endpoint({
  route: 'POST /api/metrics/previews',
  summary:
    'Which published reports would differ, were a metric computed otherwise from a day on; nothing is saved',
  may: figurePolicy.define,
  whenFull: true,
  body: Type.Object(
    { code: MetricCode, since: Day, formula: Nullable(FormulaSchema) },
    { additionalProperties: false },
  ),
  answer: Type.Object({
    looked: Type.Integer({ description: 'Figures that reports printed of such periods' }),
    reports: Type.Array(ReportSchema),
  }),
  async handle({ db, body: { code, since, formula: given }, actor, platform }) {
    await authorizeDefining(db, actor)
    const [metric] = await findMetricsByCode(db, [code])
    if (!metric) throw platformErrors.NOT_FOUND()
    const formula = await readFormula(db, given)
    const { name, formula: before } = metric
    await demandVersion(db, metric, { name, formula, before })
    const printed = await findPrinted(db, metric.id, since)
    const queries = printed.map(({ organization, period }) => ({
      ...{ metric: code, organization, period: parsePeriod(period) },
    }))
    const now = platform.clock()
    const were = await readFigures(db, queries, { now })
    const always = { since: '1900-01-01', formula: before }
    const changed = { ...metric, formulas: [...(metric.formulas ?? [always]), { since, formula }] }
    const codes = changed.formulas.flatMap((one) => (one.formula ? metricsOf(one.formula) : []))
    const parts = await getMetricsAndParts(db, [...new Set(codes)])
    const would = await readFigures(db, queries, { now }, [changed, ...parts.values()])
    const drifting = printed.flatMap(({ organization: _, ...figure }, nth) => {
      const difference = (would[nth]?.amount ?? 0) - (were[nth]?.amount ?? 0)
      return difference === 0 && would[nth]?.amount === were[nth]?.amount ? [] : [{ ...figure, difference }]
    })
    return { looked: printed.length, reports: await nameReports(db, drifting) }
  },
})
