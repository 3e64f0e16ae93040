import { formatPeriod, isAdditive } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { dayOf } from '#platform/clock'
import type { MetricRow } from '../catalogue/metric.store.ts'
import { getMetricsAndParts } from '../catalogue/metric-parts.store.ts'
import { type Figure, type FigureQuery, type Moment, markOf, totalOf } from '../figure.ts'
import { readSums } from './cell.store.ts'
import { addCells, type CellSum } from './cell.ts'
import { amountOf, cellsOf, type Metrics, rowOf } from './figure-parts.ts'

type Db = Kysely<Database>

/** Metrics as they were computed at an earlier moment: without the versions that were written since. */
export const asThen = (metrics: Metrics, asOf: Date): Metrics =>
  new Map(
    [...metrics].map(([code, row]) => [
      code,
      { ...row, formulas: row.formulas?.filter(({ madeAt }) => !madeAt || new Date(madeAt) <= asOf) ?? null },
    ]),
  )

function figureOf(
  query: FigureQuery,
  sums: readonly CellSum[],
  stated: number | undefined,
  metrics: Metrics,
  until?: string,
): Figure {
  const { kind, unit, scale } = rowOf(metrics, query.metric)
  const shared = { metric: query.metric, organization: query.organization, kind, unit, scale }
  const amount = amountOf(query, sums, metrics, { until })
  if (amount === undefined && stated !== undefined) {
    return { ...shared, amount: stated, own: stated, declared: stated, mark: 'declared', lines: 1 }
  }
  const lines = totalOf(sums, 'lines')
  const mark = amount === undefined ? 'none' : markOf(lines, totalOf(sums, 'declaredLines'))
  if (!isAdditive(kind)) return { ...shared, amount: amount ?? null, own: null, declared: 0, mark, lines }
  return {
    ...shared,
    amount: amount ?? null,
    own: amountOf(query, sums, metrics, { column: 'own' }) ?? 0,
    declared: amountOf(query, sums, metrics, { column: 'declared' }) ?? 0,
    mark,
    lines,
  }
}

/**
 * Reads many figures at once: flows over their period, stocks at its last day, ratios, sums and completion months
 * computed from them, stated figures as last stated. All sums come from one snapshot. Answers in the order asked.
 */
export async function readFigures(
  db: Db,
  queries: readonly FigureQuery[],
  { now: present, asOf }: Moment = {},
  known?: readonly MetricRow[],
): Promise<Figure[]> {
  if (queries.length === 0) return []
  const seen = asOf ?? present
  const now = await getMetricsAndParts(db, [...new Set(queries.map((query) => query.metric))], known)
  const metrics = asOf ? asThen(now, asOf) : now
  const cells = queries.map((query) => cellsOf(query, metrics))
  const stating = queries.filter((query) => !isAdditive(rowOf(metrics, query.metric).kind))
  const read = await readSums(
    db,
    {
      cells: cells.flat(2),
      stated: stating.map(({ metric, organization, period: { from, to } }) => {
        return { organization, metric: rowOf(metrics, metric).id, from, to }
      }),
    },
    asOf,
  )
  let position = 0
  const sums = cells.map((parts) => parts.map((added) => addCells(added.map(() => read.cells[position++]))))
  const stated = new Map(stating.map((query, index) => [query, read.stated[index]]))
  return queries.map((query, index) =>
    figureOf(query, sums[index] ?? [], stated.get(query), metrics, seen && dayOf(seen)),
  )
}

/** One figure; see `readFigures`. */
export async function readFigure(db: Db, query: FigureQuery, moment?: Moment): Promise<Figure> {
  const [figure] = await readFigures(db, [query], moment)
  if (!figure) throw new Error(`no figure for ${query.metric} ${formatPeriod(query.period)}`)
  return figure
}
