import { NOTHING } from './exact.ts'
import type { Indicator } from './form.ts'
import { formatTarget } from './format.ts'
import { judgeGrade } from './judge-grade.ts'
import { judgeMonth } from './judge-month.ts'
import { judgeQuantity } from './judge-quantity.ts'
import type { Judged } from './judged.ts'
import type { Scheme } from './scheme.ts'

/** What one indicator earned, as a share of its weight. */
export function judgeIndicator(indicator: Indicator, scheme: Scheme): Judged {
  const { target, actual } = indicator
  const values = { target: formatTarget(target), limit: '', fulfilment: '', actual: actual?.text ?? '' }
  if (indicator.notApplicable) return { share: NOTHING, fulfilment: null, code: 'not-applicable', values }
  if (target.operator === 'graded' || target.value === null) return judgeGrade(indicator, scheme)
  if (actual === null || actual.value === null)
    return { share: NOTHING, fulfilment: null, code: 'nothing-known', values }
  if (target.operator === 'month') return judgeMonth(target.value, actual.value, scheme.lateMonth)
  return judgeQuantity({ ...target, value: target.value }, { value: actual.value, unit: actual.unit }, scheme)
}
