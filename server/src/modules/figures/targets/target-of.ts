import { formatAmount, type MetricKind } from '@medelge/figures'
import type { Kysely } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { dayOf } from '#platform/clock'
import { knownAmount, type Mark } from '../figure.ts'
import { findTargets, isSet } from './target.store.ts'
import { ProgressSchema, progressOf } from './target-progress.ts'

export const TargetSchema = Type.Object({
  value: Type.String({ description: 'As a decimal in the unit of the metric' }),
  most: Type.Boolean({ description: 'At most so much, instead of at least' }),
  source: Type.String({ description: 'The document that says so' }),
  progress: ProgressSchema,
})

interface YearFigure {
  organization: number
  metric: string
  period: string
  kind: MetricKind
  scale: number
  amount: number | null
  mark: Mark
}

/** What is asked of a unit by a metric in the year of a figure, and how far it is reached. */
export async function targetOf(
  db: Kysely<Database>,
  { organization, metric, period, ...figure }: YearFigure,
  now: Date,
): Promise<Static<typeof TargetSchema> | null> {
  const year = Number(period)
  const [found] = await findTargets(db, { organizations: [organization], years: [year], metrics: [metric] })
  if (!found || !isSet(found)) return null
  const { kind, scale } = figure
  const { amount: target, most, source } = found
  return {
    ...{ value: formatAmount(target, scale), most, source },
    progress: progressOf({ kind, scale, year, most, target, amount: knownAmount(figure) }, dayOf(now)),
  }
}
