import { comparedWith, monthOfForm } from '../compared.ts'
import { NOTHING } from '../exact.ts'
import type { Indicator } from '../form.ts'
import { formatTarget } from '../format.ts'
import type { Scheme } from '../scheme.ts'
import { judgeGrade } from './judge-grade.ts'
import { judgeMonth } from './judge-month.ts'
import { judgeQuantity } from './judge-quantity.ts'
import type { Judged } from './judged.ts'

/** What one indicator of a form of this year earned, as a share of its weight. */
export function judgeIndicator(indicator: Indicator, scheme: Scheme, year: number): Judged {
  const { target, actual } = indicator
  const values = { target: formatTarget(target), limit: '', fulfilment: '', actual: actual?.text ?? '' }
  if (indicator.notApplicable) return { share: NOTHING, fulfilment: null, code: 'not-applicable', values }
  if (target.operator === 'graded' || target.value === null) return judgeGrade(indicator, scheme)
  if (actual === null || actual.value === null)
    return { share: NOTHING, fulfilment: null, code: 'nothing-known', values }
  const due = { ...target, value: target.value }
  const done = { ...actual, value: actual.value }
  if (target.operator === 'month') {
    const month = monthOfForm(done, year)
    const judged = judgeMonth(monthOfForm(due, year), month, scheme.lateMonth)
    if (month >= 1 && month <= 12) return judged
    return { ...judged, values: { ...judged.values, actual: `${done.text}（${month}月）` } }
  }
  return judgeQuantity(due, comparedWith(due, done), scheme)
}
