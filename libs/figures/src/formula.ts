import { evaluateTerm } from './terms/evaluate-term.ts'
import { metricsIn, type Term } from './terms/term.ts'

/** How a computed metric follows from others; computed at reading time, never stored. All names are metric codes. */
export type Formula =
  | { kind: 'ratio'; numerator: string; denominator: string; times: number }
  | { kind: 'sum'; of: readonly string[] }
  | { kind: 'daily-mean'; of: string }
  | { kind: 'last-month'; of: string }
  | { kind: 'expression'; of: Term }

/**
 * The metrics a formula reads.
 * @example
 * metricsOf({ kind: 'last-month', of: 'science-day-sessions' }) // → ['science-day-sessions']
 */
export function metricsOf(formula: Formula): readonly string[] {
  if (formula.kind === 'ratio') return [formula.numerator, formula.denominator]
  if (formula.kind === 'expression') return metricsIn(formula.of)
  return formula.kind === 'sum' ? formula.of : [formula.of]
}

/** One month's worth of a flow: the month's number 1–12 and how many lines still count after reversals. */
export interface CountedMonth {
  month: number
  lines: number
}

/**
 * The number (1–12) of the last month in which anything still counts; undefined when nothing does.
 * @example
 * lastMonthOf([{ month: 5, lines: 2 }, { month: 6, lines: 0 }]) // → 5
 */
export function lastMonthOf(months: Iterable<CountedMonth>): number | undefined {
  let last: number | undefined
  for (const { month, lines } of months) if (lines > 0 && (last === undefined || month > last)) last = month
  return last
}

/** What a formula is computed from: the amount of each metric (smallest unit), its scale, and the days of the period. */
export interface FormulaInput {
  amounts: ReadonlyMap<string, number>
  scales: ReadonlyMap<string, number>
  days?: number | undefined
}

/** What of a formula is a term: all but the last month, which is looked for and not computed. */
export type TermFormula = Exclude<Formula, { kind: 'last-month' }>

/**
 * A formula as the term it stands for.
 * @example
 * termOf({ kind: 'daily-mean', of: 'visits' }) // → { sign: '/', of: [{ metric: 'visits' }, { days: true }] }
 */
export function termOf(formula: TermFormula): Term {
  switch (formula.kind) {
    case 'expression':
      return formula.of
    case 'sum':
      return formula.of.map((metric): Term => ({ metric })).reduce((a, b) => ({ sign: '+', of: [a, b] }))
    case 'daily-mean':
      return { sign: '/', of: [{ metric: formula.of }, { days: true }] }
    case 'ratio': {
      const { numerator, denominator, times } = formula
      const share: Term = { sign: '/', of: [{ metric: numerator }, { metric: denominator }] }
      return times === 1 ? share : { sign: '*', of: [share, { number: String(times) }] }
    }
  }
}

/**
 * Computes a formula in smallest units of the result, exactly and rounded once, half away from zero; undefined when the
 * divisor is zero or missing. `scale` is the result's count of decimal places. `last-month` has its own function.
 * @example
 * const input = { amounts: new Map([['visits', 730]]), scales: new Map([['visits', 0]]), days: 365 }
 * compute({ kind: 'daily-mean', of: 'visits' }, 0, input) // → 2
 */
export function compute(
  formula: TermFormula,
  scale: number,
  { amounts, scales, days }: FormulaInput,
): number | undefined {
  const amountOf = (code: string) => ({ amount: amounts.get(code) ?? 0, scale: scales.get(code) ?? 0 })
  return evaluateTerm(termOf(formula), scale, { amountOf, days })
}
