import { readBeside } from '../beside/beside.ts'
import { comparedWith, monthOfForm } from '../beside/compared.ts'
import { divided } from '../exact.ts'
import type { Form, Indicator, IndicatorKind } from '../form.ts'
import { formatTarget } from '../format.ts'
import { commonScale } from '../quantity.ts'
import { measureParts } from '../unit.ts'
import { daysToMonthEnd } from '../year.ts'
import type { Moment, Outlook } from './outlook.ts'
import { watchQuantity } from './watch-quantity.ts'

const SOON = 30

/**
 * What kind of number an indicator is, when the form does not say.
 * @example
 * const names = { code: '1', level1: '产出指标（50）', level2: '质量指标', level3: '公民科学素质' }
 * kindOf({ ...names, target: parseTarget('≥9%'), actual: null, weight: 50 }) // → 'ratio'
 */
export function kindOf(indicator: Indicator): IndicatorKind {
  if (indicator.kind !== undefined) return indicator.kind
  if (indicator.target.operator === 'graded' || indicator.target.value === null) return 'grade'
  if (indicator.target.operator === 'month') return 'month'
  return measureParts(indicator.target.unit).base === '%' ? 'ratio' : 'flow'
}

const nothing = { fulfilment: null, expected: null, forecast: null }

function watchMonth(indicator: Indicator, due: number, year: number, today: string): Outlook {
  const { actual } = indicator
  const done =
    actual === null || actual.value === null ? null : monthOfForm({ ...actual, value: actual.value }, year)
  const days = daysToMonthEnd(year, due, today)
  const values = {
    target: formatTarget(indicator.target),
    actual: indicator.actual?.text ?? '',
    days: String(days),
  }
  const row = { code: indicator.code, kind: 'month' as const, ...nothing, forecast: done }
  if (done !== null && done <= due) return { ...row, status: 'met', statement: { code: 'met', values } }
  if (done !== null) return { ...row, status: 'missed', statement: { code: 'missed', values } }
  if (days < 0) return { ...row, status: 'missed', statement: { code: 'month-missed', values } }
  return days <= SOON
    ? { ...row, status: 'behind', statement: { code: 'month-soon', values } }
    : { ...row, status: 'on-track', statement: { code: 'month-ahead', values } }
}

/** Where one indicator stands. */
export function watchIndicator(given: Indicator, form: Form, moment: Moment): Outlook {
  const read = readBeside(given)
  const indicator = { ...given, target: read.target, actual: read.actual }
  const { code, target, actual } = indicator
  const kind = kindOf(indicator)
  const row = { code, kind, ...nothing }
  const values = { target: target.text, actual: actual?.text ?? '' }
  if (indicator.notApplicable)
    return { ...row, status: 'not-applicable', statement: { code: 'not-applicable', values } }
  if (target.operator === 'graded' || target.value === null)
    return actual?.grade === undefined
      ? { ...row, status: 'waiting', statement: { code: 'grade-later', values } }
      : { ...row, status: 'met', statement: { code: 'met', values } }
  if (target.operator === 'month') return watchMonth(indicator, target.value, form.year, moment.today)
  if (actual === null || actual.value === null)
    return { ...row, status: 'unknown', statement: { code: 'unknown', values } }
  const common = commonScale(
    { value: target.value, unit: target.unit },
    comparedWith({ ...target, value: target.value }, { ...actual, value: actual.value }),
  )
  const { scale } = measureParts(target.unit)
  return watchQuantity(
    {
      code,
      kind,
      operator: target.operator,
      target: divided(common.target, scale),
      actual: divided(common.actual, scale),
      text: formatTarget(target),
      unit: target.unit,
    },
    moment,
  )
}
