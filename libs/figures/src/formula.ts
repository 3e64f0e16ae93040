import { addAmounts, divideAmounts } from './amount.ts'

/** How a computed metric follows from others; computed at reading time, never stored. All names are metric codes. */
export type Formula =
  | { kind: 'ratio'; numerator: string; denominator: string; times: number }
  | { kind: 'sum'; of: readonly string[] }
  | { kind: 'daily-mean'; of: string }
  | { kind: 'last-month'; of: string }

/**
 * The metrics a formula reads.
 * @example
 * metricsOf({ kind: 'last-month', of: 'science-day-sessions' }) // → ['science-day-sessions']
 */
export function metricsOf(formula: Formula): readonly string[] {
  if (formula.kind === 'ratio') return [formula.numerator, formula.denominator]
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

/**
 * Computes a ratio, sum or daily mean in smallest units of the result, rounded half away from zero; undefined when the
 * divisor is zero or missing. `scale` is the result's count of decimal places. `last-month` has its own function.
 * @example
 * const input = { amounts: new Map([['visits', 730]]), scales: new Map([['visits', 0]]), days: 365 }
 * compute({ kind: 'daily-mean', of: 'visits' }, 0, input) // → 2
 */
export function compute(
  formula: Exclude<Formula, { kind: 'last-month' }>,
  scale: number,
  { amounts, scales, days }: FormulaInput,
): number | undefined {
  const amount = (code: string) => amounts.get(code) ?? 0
  const places = (code: string) => scales.get(code) ?? 0
  if (formula.kind === 'sum') return addAmounts(formula.of.map(amount))
  if (formula.kind === 'daily-mean') {
    return days ? divideAmounts(amount(formula.of), days, { scale, powers: places(formula.of) }) : undefined
  }
  const { numerator, denominator, times } = formula
  const powers = places(numerator) - places(denominator)
  return divideAmounts(amount(numerator), amount(denominator), { scale, times, powers })
}
