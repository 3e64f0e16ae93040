import { compare, divided, type Exact, exact, rounded, times } from '../exact.ts'
import type { Form, Indicator } from '../form.ts'
import { judgeIndicator } from '../judging/judge-indicator.ts'
import type { ScoredRow } from '../result.ts'
import type { Scheme } from '../scheme.ts'

const OTHERS: Partial<Scheme>[] = [
  { missedCeiling: 'target/actual' },
  { missedCeiling: 'linear-to-zero-at-twice' },
  { missedEqual: 'nearness' },
  { missedEqual: 'nothing' },
]

/**
 * Whether a score below full marks follows from a rule that other schemes have: another formula for a missed ≤ or =,
 * any deduction for lateness (no formula for it is common), or points taken off for far more than was promised.
 */
export function isOtherRule(
  one: Indicator,
  row: ScoredRow,
  claim: { printed: number; scale: Exact },
  form: Form,
  scheme: Scheme,
): boolean {
  if (compare(times(exact(claim.printed), claim.scale), exact(row.weight)) >= 0) return false
  if (/^late-|^outside-range/.test(row.arithmetic.code)) return true
  if (row.arithmetic.code === 'reached')
    return row.fulfilment !== null && row.fulfilment > scheme.overFulfilment && claim.printed > 0
  if (!/^(?:ceiling|equal)-/.test(row.arithmetic.code)) return false
  const { places, mode } = scheme.rounding
  return OTHERS.some((rule) => {
    const { share } = judgeIndicator(one, { ...scheme, ...rule }, form.year)
    const due = divided(times(share, exact(row.weight)), claim.scale)
    return compare(rounded(due, places, mode), exact(claim.printed)) === 0
  })
}
