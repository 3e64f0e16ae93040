import { readBeside } from '../beside/beside.ts'
import type { Form, Indicator } from '../form.ts'
import { plainText } from '../grammar/plain-text.ts'
import type { Finding, Scored, ScoredRow } from '../result.ts'
import type { Scheme } from '../scheme.ts'
import { isBlank } from './blank.ts'
import { finding } from './finding.ts'
import { findSwapped } from './swapped.ts'

const CHANGE = /提升|提高|增长|增加|上升|降低|下降|减少/

// “提升10% / 提升10%”: the target copied into the result column proves nothing.
function repeatedPercent(one: Indicator): Finding[] {
  const target = plainText(one.target.text)
  const isChange = CHANGE.test(target) || (one.target.operator === 'percent' && CHANGE.test(one.level3))
  if (!/%|百分/.test(target) || !isChange || !isBlank(one.evidence)) return []
  if (one.actual === null || plainText(one.actual.text) !== target) return []
  return [
    finding('percent-repeated-without-source', 'refuse', one.code, 'evidence', { text: one.target.text }),
  ]
}

function reasons(one: Indicator, row: ScoredRow, scheme: Scheme): Finding[] {
  if (!isBlank(one.deviationReason)) return []
  const values = {
    target: one.target.text,
    actual: one.actual?.text ?? '',
    percent: row.arithmetic.values.fulfilment ?? '',
  }
  if (row.arithmetic.code === 'nothing-known' || row.arithmetic.code === 'alternative-not-taken') return []
  // Whether it was missed at all depends on the answer about its direction.
  if (readBeside(one).isAssumed) return []
  if (row.coefficient < 1 && one.actual?.grade !== undefined && one.target.value === null)
    return [
      finding('judged-below-without-reason', 'ask', one.code, 'reason', {
        ...values,
        grade: one.actual.grade,
      }),
    ]
  if (row.coefficient < 1) return [finding('missed-without-reason', 'ask', one.code, 'reason', values)]
  const isFloor =
    one.target.operator === '>=' || one.target.operator === 'percent' || one.target.operator === '='
  if (!isFloor || row.fulfilment === null || row.fulfilment <= scheme.overFulfilment) return []
  return [
    finding('over-fulfilled-without-reason', 'ask', one.code, 'reason', {
      ...values,
      limit: `${Math.round(scheme.overFulfilment * 100)}`,
    }),
  ]
}

/** Where a form owes a reason or a source. */
export function reasonFindings(form: Form, scheme: Scheme, scored: Pick<Scored, 'rows'>): Finding[] {
  const rows = new Map(scored.rows.map((row) => [row.code, row]))
  const swapped = findSwapped(form)
  return form.indicators.flatMap((one) => {
    const row = rows.get(one.code)
    if (row === undefined || swapped.has(one.code)) return []
    if (one.notApplicable)
      return isBlank(one.deviationReason)
        ? [finding('not-applicable-without-reason', 'ask', one.code, 'reason')]
        : []
    return [...repeatedPercent(one), ...reasons(one, row, scheme)]
  })
}
