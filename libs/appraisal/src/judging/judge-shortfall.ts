import { compare, divided, type Exact, exact, minus, NOTHING, print, times, WHOLE } from '../exact.ts'
import type { ArithmeticCode } from '../result.ts'
import type { Shortfall } from '../scheme.ts'

/** A target and a result on one scale, and what one unit of the target is on it. */
export interface Missed {
  target: Exact
  actual: Exact
  unit: Exact
  /** Points of the row as printed; deductions are given in these. */
  weight: number
  isCeiling: boolean
}

function stepsOf(gap: Exact, rule: Extract<Shortfall, { rule: 'per-step' }>): Exact {
  const steps = divided(gap, exact(rule.step))
  if (rule.count === 'exact') return steps
  const whole = steps.over / steps.under
  const isBegun = rule.count === 'begun' && steps.over % steps.under !== 0n
  return { over: isBegun ? whole + 1n : whole, under: 1n }
}

function gapOf({ target, actual, unit, isCeiling }: Missed, of: 'unit' | 'percent'): Exact | undefined {
  const gap = isCeiling ? minus(actual, target) : minus(target, actual)
  if (of === 'unit') return divided(gap, unit)
  return compare(target, NOTHING) > 0 ? times(divided(gap, target), exact(100)) : undefined
}

/** The share of the weight that a missed row keeps under a rule of its scheme or its own; never below nothing. */
export function judgeShortfall(
  missed: Missed,
  rule: Shortfall,
): { share: Exact; code: ArithmeticCode; values: Record<string, string> } {
  if (rule.rule === 'bands') {
    const value = divided(missed.actual, missed.unit)
    const order = missed.isCeiling ? 1 : -1
    const band = [...rule.bands]
      .sort((a, b) => order * (a.at - b.at))
      .find(({ at }) => order * compare(value, exact(at)) <= 0)
    const share = exact(band?.share ?? 0)
    return { share, code: 'banded', values: { share: print(times(share, exact(100)), 2) } }
  }
  const gap = gapOf(missed, rule.of)
  if (gap === undefined || missed.weight <= 0)
    return { share: NOTHING, code: 'zero-target-missed', values: {} }
  const lost = divided(times(stepsOf(gap, rule), exact(rule.points)), exact(missed.weight))
  const share = compare(lost, WHOLE) >= 0 ? NOTHING : minus(WHOLE, lost)
  const sign = rule.of === 'percent' ? '%' : ''
  const values = { gap: print(gap, 4) + sign, step: String(rule.step) + sign, points: String(rule.points) }
  return { share, code: 'per-step', values }
}
