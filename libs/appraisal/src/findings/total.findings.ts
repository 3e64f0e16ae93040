import { compare, type Exact, exact, NOTHING, placesOf, print, rounded, sum, times } from '../exact.ts'
import type { Form } from '../form.ts'
import { findTotalRow } from '../judging/judge-execution.ts'
import type { Finding, Scored } from '../result.ts'
import type { Scheme } from '../scheme.ts'
import { pointsPerPrinted } from '../weights.ts'
import { finding } from './finding.ts'

// An execution row without points claims none; a counted one must print its score for the rows to have a sum.
function executionClaim(form: Form, scheme: Scheme): Exact | undefined {
  const total = findTotalRow(form)
  const weight = total?.weight ?? scheme.execution.weight
  if (scheme.execution.counted === false || weight === 0 || total === undefined) return NOTHING
  if (total.printedScore === undefined) return undefined
  const isConverted = scheme.printedScores === 'of-hundred'
  const printed = exact(total.printedScore)
  return isConverted ? times(printed, exact(scheme.execution.weight / 100)) : printed
}

function claimed(form: Form, scheme: Scheme, scored: Omit<Scored, 'findings'>): Exact | undefined {
  const left = new Set(
    scored.rows
      .filter(({ arithmetic }) => /^(?:not-applicable|alternative-not-taken)$/.test(arithmetic.code))
      .map(({ code }) => code),
  )
  const claims = [
    executionClaim(form, scheme),
    ...form.indicators.map((one) => {
      if (one.printedScore === undefined) return left.has(one.code) ? NOTHING : undefined
      if (left.has(one.code) && one.alternative !== undefined) return NOTHING
      return times(exact(one.printedScore), pointsPerPrinted(one, scheme))
    }),
  ]
  const known = claims.filter((claim) => claim !== undefined)
  return known.length === claims.length ? sum(known) : undefined
}

function isRounded(printed: number, whole: Exact, most: number): boolean {
  const places = Math.min(placesOf(printed), most)
  // 98 for 98.6 is no rounding that anybody would own to.
  const modes = places === 0 ? (['half-up'] as const) : (['half-up', 'half-even', 'truncate'] as const)
  return modes.some((mode) => compare(rounded(whole, places, mode), exact(printed)) === 0)
}

/** Where the printed total is neither the sum of the printed rows nor the computed one. */
export function printedTotal(
  form: Form,
  scheme: Scheme,
  scored: Omit<Scored, 'findings'>,
  hasDoubts: boolean,
): Finding[] {
  if (form.printedTotal === undefined) return []
  const printed = exact(form.printedTotal)
  const computed = exact(scored.total)
  if (compare(printed, computed) === 0) return []
  const rows = claimed(form, scheme, scored)
  const values = {
    printed: print(printed),
    score: String(scored.total),
    rows: rows === undefined ? '' : print(rows),
  }
  const found = (code: Finding['code'], severity: Finding['severity']) => [
    finding(code, severity, 'total', 'score', values),
  ]
  if (rows !== undefined) {
    if (compare(printed, rows) === 0) return []
    return isRounded(form.printedTotal, rows, scheme.rounding.places)
      ? found('printed-total-rounded', 'note')
      : found('printed-total-not-sum', 'refuse')
  }
  // With a row that cannot be judged there is no total to hold against the printed one.
  const isOpen = scored.rows.some(({ arithmetic }) =>
    /^(?:nothing-known|execution-none)$/.test(arithmetic.code),
  )
  if (isOpen || hasDoubts) return []
  return isRounded(form.printedTotal, computed, scheme.rounding.places)
    ? found('printed-total-rounded', 'note')
    : found('printed-total-not-computed', 'refuse')
}
