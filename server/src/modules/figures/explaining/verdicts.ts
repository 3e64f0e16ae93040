import { explain, type NameOf, type Verdict } from '@medelge/figures'
import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import type { Locale } from '#platform/locale'
import { getMetrics } from '../catalogue/metric.store.ts'

/** What each written rule decided of a record, in words. */
export const VerdictsSchema = Type.Array(
  Type.Object({
    rule: Type.String(),
    metric: Type.String(),
    metricName: Type.String(),
    unit: Type.String(),
    counted: Type.Boolean(),
    amount: Type.Integer(),
    basis: Type.String(),
    reason: Type.String(),
  }),
)

/** Verdicts as people read them, each with the name and the unit of its metric. */
export async function sayVerdicts(
  db: Kysely<Database>,
  verdicts: readonly Verdict[],
  locale: Locale,
  nameOf?: NameOf,
) {
  const metrics = await getMetrics(db, [...new Set(verdicts.map(({ rule }) => rule.metric))])
  return verdicts.map((verdict) => {
    const said = explain(verdict, locale, nameOf)
    const metric = metrics.get(said.metric)
    const name = locale === 'en' ? metric?.nameEn : metric?.name
    return { ...said, metricName: name ?? said.metric, unit: metric?.unit ?? '' }
  })
}
