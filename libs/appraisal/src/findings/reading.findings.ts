import { type Beside, printedSign, readBeside } from '../beside/beside.ts'
import { comparedWith } from '../beside/compared.ts'
import { isLowerBetter } from '../beside/direction.ts'
import { compare } from '../exact.ts'
import type { Form, Indicator } from '../form.ts'
import { readPhrase } from '../grammar/phrase.ts'
import { takeApart } from '../grammar/plain-text.ts'
import { findBand } from '../judging/judge-grade.ts'
import { isLaterInMonth } from '../judging/judge-indicator.ts'
import { commonScale } from '../quantity.ts'
import type { Finding } from '../result.ts'
import type { Scheme } from '../scheme.ts'
import { finding } from './finding.ts'

type Found = (
  code: Finding['code'],
  severity: Finding['severity'],
  field: Finding['field'],
  more?: Record<string, string>,
) => Finding

// Nothing can be judged: one question, and no word about a score that nobody can check.
function unknownFindings(one: Indicator, { unknown }: Beside, found: Found): Finding[] {
  const actualMissing =
    one.actual === null && one.printedScore !== undefined ? 'score-without-result' : 'actual-missing'
  const codes = {
    unread: found('target-not-a-number', 'ask', 'target'),
    'target-missing': found('target-missing', 'ask', 'target'),
    missing: found(actualMissing, 'ask', 'actual'),
    'not-a-date': found('result-not-a-date', 'ask', 'actual'),
    'opposite-sign': found('result-sign-opposite', 'ask', 'actual'),
  }
  // What cannot be compared is said by its units.
  return unknown === undefined || unknown === 'incomparable' ? [] : [codes[unknown]]
}

function asides(one: Indicator, found: Found): Finding[] {
  const said = one.actual === null ? '' : takeApart(one.actual.text).aside
  if (one.actual?.unit !== '月' && /\d/.test(said) && one.actual?.value !== null)
    return [found('aside-not-read', 'ask', 'actual', { text: one.actual?.text ?? '', aside: said })]
  const due = takeApart(one.target.text).aside
  return /\d/.test(due) && one.target.operator !== 'month'
    ? [found('aside-not-read', 'note', 'target', { text: one.target.text, aside: due })]
    : []
}

function dateFindings(one: Indicator, beside: Beside, year: number, found: Found): Finding[] {
  const { target, actual } = beside
  if (target.value === null || actual === null || actual.value === null) return []
  const isLate = isLaterInMonth(
    { value: target.value, text: target.text },
    { value: actual.value, text: actual.text },
    year,
  )
  return isLate ? [found('late-in-month', 'ask', 'actual')] : asides(one, found)
}

function numberFindings(one: Indicator, beside: Beside, found: Found): Finding[] {
  const { target, actual, isNone, isAssumed } = beside
  if (target.value === null || actual === null || actual.value === null) return []
  if (isNone) return [found('says-none', 'note', 'actual')]
  const compared = comparedWith({ ...target, value: target.value }, { ...actual, value: actual.value })
  const scaled = commonScale({ value: target.value, unit: target.unit }, compared)
  const order = compare(scaled.actual, scaled.target)
  const high = commonScale({ value: target.upTo ?? target.value, unit: target.unit }, compared)
  const isAbove = target.operator === 'between' && target.value >= 0 && compare(high.actual, high.target) > 0
  const isNegative = actual.value < 0 && target.value >= 0 && !/%|百分/.test(actual.unit)
  const isBeyond = /满意/.test(one.level1 + one.level3) && actual.unit === '%' && actual.value > 100
  const isAgainst = target.operator === '>=' && readPhrase(target.text)?.sign === '>=' && isLowerBetter(one)
  // Nothing left over or nobody harmed is what was wanted; nothing done may be an empty cell.
  const isForgotten = actual.value === 0 && target.value !== 0 && !isLowerBetter(one)
  return [
    ...(target.value === 0 && target.operator !== 'between' ? [found('zero-target', 'note', 'target')] : []),
    ...(isAssumed && order !== 0 ? [found('direction-assumed', 'ask', 'target')] : []),
    ...(isAgainst ? [found('sign-against-name', 'note', 'target')] : []),
    ...(isAbove && !isLowerBetter(one) ? [found('above-range', 'ask', 'actual')] : []),
    ...(isNegative ? [found('negative-result', 'ask', 'actual')] : []),
    ...(isBeyond ? [found('satisfaction-above-whole', 'ask', 'actual')] : []),
    ...(isForgotten ? [found('zero-result', 'note', 'actual')] : []),
    ...(printedSign(actual.text) === undefined ? [] : [found('result-has-sign', 'ask', 'actual')]),
    ...asides(one, found),
  ]
}

/** Where a number, a date or a unit was read with a doubt, or could not be read at all. */
export function readingFindings(form: Form, scheme: Scheme): Finding[] {
  return form.indicators.flatMap((one) => {
    if (one.notApplicable) return []
    const values = {
      ...{ target: one.target.text, actual: one.actual?.text ?? '', name: one.level3 },
      ...{
        printed: String(one.printedScore ?? ''),
        read: `${one.actual?.value ?? ''}${one.actual?.unit ?? ''}`,
      },
      grades: scheme.grading.map(({ grade }) => grade).join('、'),
    }
    const found: Found = (code, severity, field, more = {}) =>
      finding(code, severity, one.code, field, { ...values, ...more })
    const beside = readBeside(one)
    const { unknown, target } = beside
    if (unknown === 'unread' && findBand(one.actual?.grade, scheme) !== undefined) return []
    if (unknown !== undefined) return unknownFindings(one, beside, found)
    if (target.operator === 'graded') return []
    return target.operator === 'month'
      ? dateFindings(one, beside, form.year, found)
      : numberFindings(one, beside, found)
  })
}
