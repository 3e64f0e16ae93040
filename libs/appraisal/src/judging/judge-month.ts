import { compare, divided, type Exact, exact, minus, NOTHING, times, WHOLE } from '../exact.ts'
import { formatQuantity } from '../format.ts'
import type { ArithmeticCode } from '../result.ts'
import type { LateMonthRule } from '../scheme.ts'
import type { Judged } from './judged.ts'

function late(due: number, done: number, rule: LateMonthRule): { share: Exact; code: ArithmeticCode } {
  if (rule.rule === 'nothing') return { share: NOTHING, code: 'late-nothing' }
  if (rule.rule === 'target/actual') return { share: divided(exact(due), exact(done)), code: 'late-ratio' }
  const share = minus(WHOLE, times(exact(rule.share), exact(done - due)))
  return { share: compare(share, NOTHING) < 0 ? NOTHING : share, code: 'late-per-month' }
}

/**
 * Judges a completion month (1–12) against the month it was due. A later day of the same month is late only under the
 * rule that gives lateness nothing; by months there is nothing to take off.
 */
export function judgeMonth(due: number, done: number, rule: LateMonthRule, isLaterInMonth = false): Judged {
  const values = {
    target: `≤${formatQuantity(due, '月')}`,
    limit: formatQuantity(due, '月'),
    actual: formatQuantity(done, '月'),
    late: String(Math.max(0, done - due)),
    lossPerMonth: rule.rule === 'per-month' ? String(rule.share) : '',
    fulfilment: '',
  }
  const isKept = done < due || (done === due && !(isLaterInMonth && rule.rule === 'nothing'))
  const judged = isKept ? { share: WHOLE, code: 'reached' as const } : late(due, done, rule)
  return { ...judged, fulfilment: null, values }
}
