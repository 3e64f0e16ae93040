import { readBeside } from '../beside/beside.ts'
import { comparedWith, deadlineOf, monthOfForm } from '../beside/compared.ts'
import { isLowerBetter } from '../beside/direction.ts'
import { NOTHING } from '../exact.ts'
import type { Indicator } from '../form.ts'
import { formatTarget } from '../format.ts'
import type { Scheme } from '../scheme.ts'
import { findBand, judgeGrade } from './judge-grade.ts'
import { judgeMonth } from './judge-month.ts'
import { judgeQuantity } from './judge-quantity.ts'
import { judgeRange } from './judge-range.ts'
import type { Judged } from './judged.ts'

/** Whether a later day of the month that was promised is printed: 8月29日 beside 8月10日. */
export function isLaterInMonth(
  target: { value: number; text: string },
  actual: { value: number; text: string },
  year: number,
): boolean {
  const [due, done] = [deadlineOf(target), deadlineOf(actual)]
  if (due.day === undefined || done.day === undefined || done.day <= due.day) return false
  return monthOfForm(target, year) === monthOfForm(actual, year)
}

function judgeDate(
  due: { value: number; text: string },
  done: { value: number; text: string },
  scheme: Scheme,
  year: number,
): Judged {
  const month = monthOfForm(done, year)
  const isLater = isLaterInMonth(due, done, year)
  const judged = judgeMonth(monthOfForm(due, year), month, scheme.lateMonth, isLater)
  const isOfYear = month >= 1 && month <= 12
  if (isOfYear && !isLater) return judged
  const actual = isOfYear ? done.text : `${done.text}（${month}月）`
  return {
    ...judged,
    values: { ...judged.values, ...(isLater ? { target: due.text, limit: due.text } : {}), actual },
  }
}

/** What one indicator of a form of this year earned, as a share of its weight. */
export function judgeIndicator(indicator: Indicator, scheme: Scheme, year: number): Judged {
  const values = {
    target: formatTarget(indicator.target),
    limit: '',
    fulfilment: '',
    actual: indicator.actual?.text ?? '',
  }
  if (indicator.notApplicable) return { share: NOTHING, fulfilment: null, code: 'not-applicable', values }
  const { target, actual, unknown } = readBeside(indicator)
  // A grade of the scheme is somebody's judgement, whatever the target says.
  if (unknown === 'unread' && findBand(actual?.grade, scheme) !== undefined)
    return judgeGrade(indicator, scheme)
  if (unknown !== undefined) return { share: NOTHING, fulfilment: null, code: 'nothing-known', values }
  if (target.value === null || actual === null || target.operator === 'graded')
    return judgeGrade(indicator, scheme)
  if (actual.value === null) return { share: NOTHING, fulfilment: null, code: 'nothing-known', values }
  const due = { ...target, value: target.value }
  const done = { ...actual, value: actual.value }
  if (target.operator === 'month') return judgeDate(due, done, scheme, year)
  const compared = comparedWith(due, done)
  return target.operator === 'between'
    ? judgeRange({ ...due, upTo: target.upTo ?? target.value }, compared, isLowerBetter(indicator))
    : judgeQuantity(due, compared, scheme, indicator)
}
