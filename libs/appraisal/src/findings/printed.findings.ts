import { compare, exact, minus, print, rounded, sum } from '../exact.ts'
import type { Form } from '../form.ts'
import { findTotalRow } from '../judging/judge-execution.ts'
import type { Finding, Scored, ScoredRow } from '../result.ts'
import type { RoundingMode, Scheme } from '../scheme.ts'
import { finding } from './finding.ts'

const MODES: RoundingMode[] = ['half-up', 'half-even', 'truncate']

function otherRounding(printed: number, row: ScoredRow, scheme: Scheme): RoundingMode | undefined {
  const { places, mode } = scheme.rounding
  const points = exact(row.exact)
  return MODES.find(
    (other) => other !== mode && compare(rounded(points, places, other), exact(printed)) === 0,
  )
}

// The exact points too, where rounding hides how the score came about.
const dueOf = (row: ScoredRow) =>
  compare(exact(row.exact), exact(row.score)) === 0 ? row.exact : `${row.score} (${row.exact})`

// Per row, also under a scheme that rounds only the sum: rows are printed rounded there as well.
function printedScore(printed: number | undefined, row: ScoredRow, scheme: Scheme): Finding[] {
  if (printed === undefined || row.arithmetic.code === 'not-applicable') return []
  if (compare(exact(printed), exact(row.score)) === 0) return []
  const values = { printed: String(printed), score: String(row.score), due: dueOf(row) }
  if (row.coefficient < 1 && printed >= row.weight)
    return [
      finding('full-marks-below-target', 'refuse', row.code, 'score', {
        ...values,
        weight: String(row.weight),
      }),
    ]
  const rounding = otherRounding(printed, row, scheme)
  return rounding === undefined
    ? [finding('printed-score-not-from-formula', 'refuse', row.code, 'score', values)]
    : [finding('printed-score-other-rounding', 'ask', row.code, 'score', { ...values, rounding })]
}

function printedTotal(form: Form, scored: Omit<Scored, 'findings'>): Finding[] {
  if (form.printedTotal === undefined) return []
  const claims = [findTotalRow(form)?.printedScore, ...form.indicators.map((one) => one.printedScore)]
  const claimed = claims.every((claim) => claim !== undefined) ? sum(claims.map(exact)) : undefined
  const printed = exact(form.printedTotal)
  const values = { printed: print(printed), score: String(scored.total) }
  if (
    claimed !== undefined &&
    compare(minus(printed, claimed), exact(0)) !== 0 &&
    compare(printed, exact(scored.total)) !== 0
  )
    return [finding('printed-total-not-sum', 'refuse', 'total', 'score', { ...values, rows: print(claimed) })]
  if (claimed === undefined && compare(printed, exact(scored.total)) !== 0)
    return [
      finding('printed-total-not-sum', 'refuse', 'total', 'score', { ...values, rows: String(scored.total) }),
    ]
  return []
}

/** Where the scores a form claims do not follow from its own targets and results. */
export function printedFindings(form: Form, scheme: Scheme, scored: Omit<Scored, 'findings'>): Finding[] {
  const claims = new Map<string, number | undefined>([
    ['execution', findTotalRow(form)?.printedScore],
    ...form.indicators.map((one): [string, number | undefined] => [one.code, one.printedScore]),
  ])
  return [
    ...scored.rows.flatMap((row) => printedScore(claims.get(row.code), row, scheme)),
    ...printedTotal(form, scored),
  ]
}
