import {
  daysIn,
  evaluateTerm,
  expanded,
  type Formula,
  formulaOn,
  isAdditive,
  lastMonthOf,
  metricsIn,
  metricsOf,
  monthsIn,
  type Period,
  parsePeriod,
  type Term,
  termOf,
} from '@medelge/figures'
import type { MetricRow } from '../catalogue/metric.store.ts'
import { type FigureQuery, totalOf } from '../figure.ts'
import { endsWithin, partsWithin } from '../moves/within.ts'
import type { Cell, CellSum } from './cell.ts'

export type Metrics = ReadonlyMap<string, MetricRow>

/** The months a completion month is looked for in: those of the period, of its last year, or of the year so far. */
const monthsFor = (period: Period): Period[] => {
  const months = monthsIn(period).slice(-12)
  if (months.length > 0) return months
  return monthsIn(parsePeriod(period.to.slice(0, 4))).filter((month) => (month.from ?? '') <= period.to)
}

export function rowOf(metrics: Metrics, code: string): MetricRow {
  const row = metrics.get(code)
  if (!row) throw new Error(`metric ${code} was not loaded`)
  return row
}

/** How a figure is computed: by the version of its metric that holds on the last day of its period. */
export function formulaFor(code: string, day: string, metrics: Metrics): Formula | null {
  const { formula, formulas } = rowOf(metrics, code)
  return formulaOn(formulas, formula, day)
}

const computedBy = (day: string, metrics: Metrics) => (part: string) => {
  const formula = formulaFor(part, day, metrics)
  return formula && formula.kind !== 'last-month' ? termOf(formula) : undefined
}

/** A term over what is counted itself on a day, whatever it goes through. */
export const wholeOf = (term: Term, day: string, metrics: Metrics): Term =>
  expanded(term, computedBy(day, metrics))

/** What a metric is computed from on a day, as such a term. */
export function termFor(code: string, day: string, metrics: Metrics): Term | undefined {
  const term = computedBy(day, metrics)(code)
  return term && wholeOf(term, day, metrics)
}

/** The metrics whose lines a figure is made of, beside its own. */
export function countedIn(code: string, day: string, metrics: Metrics): readonly string[] {
  const formula = formulaFor(code, day, metrics)
  if (formula?.kind === 'last-month') return metricsOf(formula)
  const term = termFor(code, day, metrics)
  return term ? metricsIn(term) : []
}

/** The additive sums a figure is made of: its own, those of its term, or its months; each of the cells that add up to it. */
export function cellsOf(query: FigureQuery, metrics: Metrics): Cell[][] {
  const { organization, period, audience, channel, within } = query
  const { kind } = rowOf(metrics, query.metric)
  const cell = (code: string, asked: Period): Cell[] => {
    const part = rowOf(metrics, code)
    const shared = { organization, metric: part.id, audience, channel }
    // A stock goes along with its unit: whoever has the unit on the last day has all of it.
    if (part.kind === 'stock')
      return endsWithin(asked, within) ? [{ ...shared, kind: 'stock', from: asked.from, to: asked.to }] : []
    return partsWithin(asked, within).map((days) => ({ ...shared, ...days, kind: 'flow' }))
  }
  const formula = formulaFor(query.metric, period.to, metrics)
  if (formula?.kind === 'last-month') return monthsFor(period).map((month) => cell(formula.of, month))
  if (formula) return countedIn(query.metric, period.to, metrics).map((code) => cell(code, period))
  return isAdditive(kind) ? [cell(query.metric, period)] : []
}

export function daysGone(period: Period, until = period.to): number | undefined {
  const isRunning = until < period.to && (period.from === null || until >= period.from)
  return daysIn(isRunning ? { ...period, to: until } : period)
}

/** A figure from its sums: what they add up to, what its term gives, or the last month that counts. */
export function amountOf(
  query: FigureQuery,
  sums: readonly CellSum[],
  metrics: Metrics,
  { until, column = 'amount' }: { until?: string | undefined; column?: 'amount' | 'own' | 'declared' } = {},
): number | undefined {
  const { kind, scale } = rowOf(metrics, query.metric)
  const { period } = query
  const formula = formulaFor(query.metric, period.to, metrics)
  if (!formula) return isAdditive(kind) ? totalOf(sums, column) : undefined
  if (formula.kind === 'last-month') {
    const months = monthsFor(period).map((month) => Number(month.to.slice(5, 7)))
    return lastMonthOf(sums.map((sum, index) => ({ month: months[index] ?? 0, lines: sum.lines })))
  }
  if (kind === 'ratio' && totalOf(sums, 'lines') === 0) return undefined
  const term = termFor(query.metric, period.to, metrics)
  if (!term) return undefined
  const parts = new Map(metricsIn(term).map((code, index) => [code, sums[index]]))
  const amountOf = (code: string) => {
    const sum = parts.get(code)
    const { kind: of, scale: places } = rowOf(metrics, code)
    return amountOfFigure(
      sum && { ...{ kind: of, scale: places }, lines: sum.lines, amount: sum[column] },
      kind === 'ratio',
    )
  }
  return evaluateTerm(term, scale, { amountOf, days: daysGone(period, until) })
}

interface Part {
  kind: MetricRow['kind']
  scale: number
  lines: number
  amount: number | null
}

/** A part of a term; a stock that nobody ever stated is not known, and of what is only stated as a whole nothing is read. */
export function amountOfFigure(part: Part | undefined, strict: boolean) {
  if (!part || part.amount === null || !isAdditive(part.kind)) return undefined
  if (strict && part.kind === 'stock' && part.lines === 0) return undefined
  return { amount: part.amount, scale: part.scale }
}
