import { formatAmount, type Period } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { countSourcesBehind, getMetrics, type Mark, type MetricRow, readFigures } from '#modules/figures'
import { dayOf } from '#platform/clock'
import { periodAt } from './public-period.ts'
import type { PublishedFigureRow } from './published-figure.store.ts'

type Db = Kysely<Database>

/** A figure as the public reads it, with how we know; nobody's name and no single record. */
export interface PublicFigure {
  metric: MetricRow
  period: Period
  /** Goes along with the calendar. */
  running: boolean
  /** Where on the page it stands, to be pointed at. */
  place: string
  /** As a decimal in the unit; null where nothing counts. */
  value: string | null
  /** The part that was declared, where part of it was. */
  declared: string | null
  mark: Mark
  /** How many records of each kind count in it. */
  sources: { kind: string; count: number }[]
  chosenOn: string
}

export type ChosenFigure = Pick<PublishedFigureRow, 'metric' | 'period' | 'publishedAt'>

function rowOf(metrics: ReadonlyMap<string, MetricRow>, code: string): MetricRow {
  const metric = metrics.get(code)
  if (!metric) throw new Error(`metric ${code} was not loaded`)
  return metric
}

/** Reads figures chosen for an organization's page, as they stand now; call it in one snapshot. */
export async function readPublicFigures(
  db: Db,
  organization: number,
  chosen: readonly ChosenFigure[],
  now: Date,
): Promise<PublicFigure[]> {
  const metrics = await getMetrics(db, [...new Set(chosen.map(({ metric }) => metric))])
  const queries = chosen.map(({ metric, period }) => ({
    metric,
    organization,
    period: periodAt(rowOf(metrics, metric).kind, period, now),
  }))
  const figures = await readFigures(db, queries, { now })
  const read: PublicFigure[] = []
  for (const [index, { metric: code, period, publishedAt }] of chosen.entries()) {
    const [query, figure] = [queries[index], figures[index]]
    if (!query || !figure) throw new Error(`no figure for ${code}`)
    const nothing = figure.amount === null || figure.mark === 'none'
    read.push({
      metric: rowOf(metrics, code),
      period: query.period,
      running: !/^\d/.test(period),
      place: `${code}-${period}`,
      value: nothing ? null : formatAmount(figure.amount ?? 0, figure.scale),
      declared: figure.mark === 'partly' ? formatAmount(figure.declared, figure.scale) : null,
      mark: nothing ? 'none' : figure.mark,
      sources: nothing ? [] : await countSourcesBehind(db, query, now),
      chosenOn: dayOf(publishedAt),
    })
  }
  return read
}
