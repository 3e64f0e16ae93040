import { readBeside } from '../beside/beside.ts'
import { compare, exact, WHOLE } from '../exact.ts'
import type { Form, Indicator } from '../form.ts'
import { claimedShare, findBand, isInside } from '../judging/judge-grade.ts'
import type { Finding } from '../result.ts'
import type { Scheme } from '../scheme.ts'
import { isBlank } from './blank.ts'
import { finding } from './finding.ts'

// One line per row: what decides its points comes before what would prove them.
function judgement(one: Indicator, scheme: Scheme): Finding[] {
  const grades = scheme.grading.map(({ grade }) => grade).join('、')
  const values = {
    ...{ target: one.target.text, grades, printed: String(one.printedScore ?? '') },
    ...{ actual: one.actual?.text ?? '', grade: one.actual?.grade ?? '' },
  }
  const found = (code: Finding['code'], severity: Finding['severity'], field: Finding['field']) => [
    finding(code, severity, one.code, field, values),
  ]
  if (one.actual === null)
    return one.printedScore === undefined
      ? found('judgement-missing', 'ask', 'actual')
      : found('score-without-result', 'ask', 'actual')
  const band = findBand(one.actual.grade, scheme)
  const claimed = claimedShare(one)
  const isProven = !isBlank(one.evidence)
  if (band === undefined) {
    if (claimed === undefined)
      return one.actual.value === null
        ? found('judgement-unknown', 'ask', 'actual')
        : found('target-not-a-number', 'ask', 'target')
    if (isProven) return found('judgement-from-printed-score', 'note', 'score')
    // Below full marks the reason is asked for, and says what a proof would.
    const isReasonAsked = compare(claimed, WHOLE) < 0 && isBlank(one.deviationReason)
    return isReasonAsked ? [] : found('own-score-without-evidence', 'ask', 'evidence')
  }
  const share = one.actual.share
  if (share !== undefined && !isInside(band, exact(share), scheme))
    return found('judgement-outside-band', 'refuse', 'actual')
  const isReasonAsked = band.coefficient < 1 && isBlank(one.deviationReason)
  return isProven || isReasonAsked ? [] : found('judgement-without-evidence', 'ask', 'evidence')
}

/** What is open about rows that people judge; rows with numbers are in `reading.findings.ts`. */
export function judgementFindings(form: Form, scheme: Scheme): Finding[] {
  return form.indicators.flatMap((one) => {
    if (one.notApplicable) return []
    const { target, unknown } = readBeside(one)
    const isJudged = unknown === 'unread' && findBand(one.actual?.grade, scheme) !== undefined
    if (unknown !== undefined && !isJudged) return []
    return isJudged || target.operator === 'graded' ? judgement(one, scheme) : []
  })
}
