import { type Formula, metricsOf } from './formula.ts'
import type { MetricUnit } from './metric-unit.ts'
import { type TermProblem, termProblem } from './terms/term-problem.ts'

/** Why a formula does not give amounts of a metric. */
export type FormulaProblem = 'part-computed' | TermProblem

const TEN_THOUSANDS: Readonly<Record<string, string>> = { 万元: '元', 万人: '人', 万人次: '人次' }

function ratioUnit(above: string, below: string, times: number): string[] {
  if (above === below) return times === 100 ? ['%'] : times === 1 ? ['倍'] : []
  if (times === 1) return [`${above}/${below}`, above]
  const small = TEN_THOUSANDS[above]
  return times === 10_000 && small ? [`${small}/${below}`, small] : []
}

/**
 * Why a formula cannot give a metric of this unit; undefined where it can. A sum takes what has its own kind, unit and
 * scale; a share of like by like is in % times 100; what is shared among others is in “one per other”, or in the unit of
 * what is shared; 万元 among others times 10,000 is in 元.
 * @example
 * const of = { kind: 'ratio', unit: '%', scale: 2 } as const
 * const done = { kind: 'flow', unit: '项', scale: 0 } as const
 * const parts = new Map([['done', done], ['asked', done]])
 * const share = { kind: 'ratio', numerator: 'done', denominator: 'asked', times: 100 } as const
 * formulaProblem(share, of, parts) // → undefined
 * formulaProblem({ ...share, times: 1 }, of, parts) // → 'unit'
 * formulaProblem({ kind: 'sum', of: ['done', 'asked'] }, of, parts) // → 'kind'
 */
export function formulaProblem(
  formula: Formula,
  of: MetricUnit,
  parts: ReadonlyMap<string, MetricUnit>,
): FormulaProblem | undefined {
  if (formula.kind === 'expression') return termProblem(formula.of, of, parts)
  const found = metricsOf(formula).map((code) => parts.get(code))
  const known = found.filter((part) => part !== undefined)
  const [first, second] = known
  if (known.length < found.length || !first) return 'part-unknown'
  if (known.some(({ computed }) => computed)) return 'part-computed'
  if (known.some(({ kind }) => kind !== 'flow' && kind !== 'stock')) return 'part-not-summed'
  switch (formula.kind) {
    case 'sum':
      if (known.some(({ kind }) => kind !== of.kind)) return 'kind'
      return known.some(({ unit, scale }) => unit !== of.unit || scale !== of.scale) ? 'unit' : undefined
    case 'last-month':
      return of.kind !== 'month' || first.kind !== 'flow' ? 'kind' : undefined
    case 'daily-mean':
      if (of.kind !== 'ratio' || first.kind !== 'flow') return 'kind'
      return of.unit === `${first.unit}/日` ? undefined : 'unit'
    case 'ratio':
      if (of.kind !== 'ratio') return 'kind'
      return ratioUnit(first.unit, second?.unit ?? '', formula.times).includes(of.unit) ? undefined : 'unit'
  }
}
