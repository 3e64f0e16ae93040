import {
  compute,
  daysIn,
  type Formula,
  formatPeriod,
  formulaOn,
  isAdditive,
  lastMonthOf,
  metricsOf,
  monthsIn,
  type Period,
  parsePeriod,
} from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { dayOf } from '#platform/clock'
import { getMetricsAndParts, type MetricRow } from '../catalogue/metric.store.ts'
import { type Figure, type FigureQuery, type Moment, markOf, totalOf } from '../figure.ts'
import { endsWithin, partsWithin } from '../moves/within.ts'
import { readSums } from './cell.store.ts'
import { addCells, type Cell, type CellSum } from './cell.ts'

type Db = Kysely<Database>
type Metrics = ReadonlyMap<string, MetricRow>

/** The months a completion month is looked for in: those of the period, of its last year, or of the year so far. */
const monthsFor = (period: Period): Period[] => {
  const months = monthsIn(period).slice(-12)
  if (months.length > 0) return months
  return monthsIn(parsePeriod(period.to.slice(0, 4))).filter((month) => (month.from ?? '') <= period.to)
}

function rowOf(metrics: Metrics, code: string): MetricRow {
  const row = metrics.get(code)
  if (!row) throw new Error(`metric ${code} was not loaded`)
  return row
}

/** How a figure is computed: by the version of its metric that holds on the last day of its period. */
const formulaFor = ({ metric, period }: FigureQuery, metrics: Metrics): Formula | null => {
  const { formula, formulas } = rowOf(metrics, metric)
  return formulaOn(formulas, formula, period.to)
}

/** Metrics as they were computed at an earlier moment: without the versions that were written since. */
const asThen = (metrics: Metrics, asOf: Date): Metrics =>
  new Map(
    [...metrics].map(([code, row]) => [
      code,
      { ...row, formulas: row.formulas?.filter(({ madeAt }) => !madeAt || new Date(madeAt) <= asOf) ?? null },
    ]),
  )

/** The additive sums a figure is made of: its own, those of its formula, or its months; each of the cells that add up to it. */
function cellsOf(query: FigureQuery, metrics: Metrics): Cell[][] {
  const { organization, period, audience, channel, within } = query
  const { kind } = rowOf(metrics, query.metric)
  const formula = formulaFor(query, metrics)
  const cell = (code: string, asked: Period): Cell[] => {
    const part = rowOf(metrics, code)
    const shared = { organization, metric: part.id, audience, channel }
    // A stock goes along with its unit: whoever has the unit on the last day has all of it.
    if (part.kind === 'stock')
      return endsWithin(asked, within) ? [{ ...shared, kind: 'stock', from: asked.from, to: asked.to }] : []
    return partsWithin(asked, within).map((days) => ({ ...shared, ...days, kind: 'flow' }))
  }
  if (formula?.kind === 'last-month') return monthsFor(period).map((month) => cell(formula.of, month))
  if (formula) return metricsOf(formula).map((code) => cell(code, period))
  return isAdditive(kind) ? [cell(query.metric, period)] : []
}

function daysGone(period: Period, until = period.to): number | undefined {
  const isRunning = until < period.to && (period.from === null || until >= period.from)
  return daysIn(isRunning ? { ...period, to: until } : period)
}

function amountOf(
  query: FigureQuery,
  sums: readonly CellSum[],
  metrics: Metrics,
  until?: string,
): number | undefined {
  const { kind, scale } = rowOf(metrics, query.metric)
  const formula = formulaFor(query, metrics)
  if (!formula) return isAdditive(kind) ? totalOf(sums, 'amount') : undefined
  if (formula.kind === 'last-month') {
    const months = monthsFor(query.period).map((month) => Number(month.to.slice(5, 7)))
    return lastMonthOf(sums.map((sum, index) => ({ month: months[index] ?? 0, lines: sum.lines })))
  }
  const parts = metricsOf(formula)
  if (kind === 'ratio' && totalOf(sums, 'lines') === 0) return undefined
  return compute(formula, scale, {
    amounts: new Map(parts.map((code, index) => [code, sums[index]?.amount ?? 0])),
    scales: new Map(parts.map((code) => [code, rowOf(metrics, code).scale])),
    days: daysGone(query.period, until),
  })
}

function figureOf(
  query: FigureQuery,
  sums: readonly CellSum[],
  stated: number | undefined,
  metrics: Metrics,
  until?: string,
): Figure {
  const { kind, unit, scale } = rowOf(metrics, query.metric)
  const shared = { metric: query.metric, organization: query.organization, kind, unit, scale }
  const amount = amountOf(query, sums, metrics, until)
  if (amount === undefined && stated !== undefined) {
    return { ...shared, amount: stated, own: stated, declared: stated, mark: 'declared', lines: 1 }
  }
  const lines = totalOf(sums, 'lines')
  const mark = amount === undefined ? 'none' : markOf(lines, totalOf(sums, 'declaredLines'))
  if (!isAdditive(kind)) return { ...shared, amount: amount ?? null, own: null, declared: 0, mark, lines }
  return {
    ...shared,
    amount: amount ?? null,
    own: totalOf(sums, 'own'),
    declared: totalOf(sums, 'declared'),
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
