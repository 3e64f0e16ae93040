import { exact } from '../exact.ts'
import type { Form, Indicator } from '../form.ts'
import { claimedShare, findBand, isInside } from '../judging/judge-grade.ts'
import type { Finding } from '../result.ts'
import type { Scheme } from '../scheme.ts'
import { finding } from './finding.ts'

function judgement(one: Indicator, scheme: Scheme): Finding[] {
  const grades = scheme.grading.map(({ grade }) => grade).join('、')
  const values = {
    ...{ target: one.target.text, grades },
    ...{ actual: one.actual?.text ?? '', grade: one.actual?.grade ?? '' },
  }
  const found = (code: Finding['code'], severity: Finding['severity'], field: Finding['field']) =>
    finding(code, severity, one.code, field, values)
  if (one.actual === null) return [found('judgement-missing', 'ask', 'actual')]
  const band = findBand(one.actual.grade, scheme)
  const unproven =
    (one.evidence ?? '').trim() === '' ? [found('judgement-without-evidence', 'ask', 'evidence')] : []
  if (band === undefined && one.actual.value !== null && claimedShare(one) === undefined)
    return [found('target-not-a-number', 'ask', 'target')]
  if (band === undefined)
    return [
      claimedShare(one) === undefined
        ? found('judgement-unknown', 'ask', 'actual')
        : found('judgement-from-printed-score', 'note', 'score'),
      ...unproven,
    ]
  const share = one.actual.share
  const isOutside = share !== undefined && !isInside(band, exact(share), scheme)
  return [...(isOutside ? [found('judgement-outside-band', 'refuse', 'actual')] : []), ...unproven]
}

/** What is open about judged and missing results. */
export function judgementFindings(form: Form, scheme: Scheme): Finding[] {
  return form.indicators.flatMap((one) => {
    if (one.notApplicable) return []
    if (one.target.operator === 'graded' || one.target.value === null) return judgement(one, scheme)
    const values = { target: one.target.text, actual: one.actual?.text ?? '' }
    if (one.actual === null || one.actual.value === null)
      return [finding('actual-missing', 'ask', one.code, 'actual', values)]
    const zeroTarget =
      one.target.value === 0 ? [finding('zero-target', 'note', one.code, 'target', values)] : []
    const isNegative = one.actual.value < 0 && !/%|百分/.test(one.actual.unit)
    const isBeyond = /满意/.test(one.level1 + one.level3) && one.actual.unit === '%' && one.actual.value > 100
    const isZeroResult = one.actual.value === 0 && one.target.value !== 0
    return [
      ...zeroTarget,
      ...(isNegative ? [finding('negative-result', 'ask', one.code, 'actual', values)] : []),
      ...(isBeyond ? [finding('satisfaction-above-whole', 'ask', one.code, 'actual', values)] : []),
      ...(isZeroResult ? [finding('zero-result', 'note', one.code, 'actual', values)] : []),
    ]
  })
}
