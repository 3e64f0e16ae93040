import { readBeside } from '../beside/beside.ts'
import { compare, divided, type Exact, exact, NOTHING, placesOf, print, rounded, times } from '../exact.ts'
import type { Form, Indicator } from '../form.ts'
import { formatTarget } from '../format.ts'
import { findTotalRow } from '../judging/judge-execution.ts'
import { judgeIndicator } from '../judging/judge-indicator.ts'
import type { Finding, Scored, ScoredRow } from '../result.ts'
import type { RoundingMode, Scheme } from '../scheme.ts'
import { areRough } from '../unit.ts'
import { pointsPerPrinted } from '../weights.ts'
import { finding } from './finding.ts'
import { isOtherRule } from './other-rule.ts'
import { findSwapped } from './swapped.ts'
import { printedTotal } from './total.findings.ts'

const MODES: RoundingMode[] = ['half-up', 'half-even', 'truncate']

/** A score as the form prints it, and what one printed point counts. */
interface Claim {
  printed: number
  scale: Exact
}

// Cut another way, or at fewer places than the scheme's (7.2 for 7.17); a whole number for 7.2 hides too much.
function otherRounding(printed: number, due: Exact, scheme: Scheme): RoundingMode | undefined {
  const { places, mode } = scheme.rounding
  const own = placesOf(printed)
  const all = own >= 1 && own < places ? [own, places] : [places]
  return [mode, ...MODES].find((other) =>
    all.some((at) => compare(rounded(due, at, other), exact(printed)) === 0),
  )
}

// The exact points too, where rounding hides how the score came about.
function dueOf(due: Exact, scheme: Scheme): string {
  const { places, mode } = scheme.rounding
  const cut = rounded(due, places, mode)
  return compare(cut, due) === 0 ? print(cut) : `${print(cut)} (${print(due)})`
}

const FULL: Partial<Record<ScoredRow['arithmetic']['code'], Finding['code']>> = {
  execution: 'full-marks-below-execution',
  'execution-by-rate': 'full-marks-below-execution',
  graded: 'full-marks-below-grade',
  'graded-share': 'full-marks-below-grade',
}

function aboveWeight({ printed, scale }: Claim, row: ScoredRow): Finding[] {
  if (compare(scale, NOTHING) <= 0) return []
  const whole = divided(exact(row.weight), scale)
  if (compare(exact(printed), whole) <= 0) return []
  const values = { printed: String(printed), weight: print(whole) }
  return [finding('score-above-weight', 'refuse', row.code, 'score', values)]
}

const askAboutRule = (found: Finding): Finding =>
  found.code === 'printed-score-not-from-formula'
    ? { ...found, code: 'printed-score-other-rule', severity: 'ask' }
    : found

// Per row, also under a scheme that rounds only the sum: rows are printed rounded there as well.
function printedScore({ printed, scale }: Claim, row: ScoredRow, scheme: Scheme): Finding[] {
  if (compare(scale, NOTHING) <= 0) return []
  const due = divided(exact(row.exact), scale)
  const { places, mode } = scheme.rounding
  if (compare(exact(printed), rounded(due, places, mode)) === 0) return []
  const whole = divided(exact(row.weight), scale)
  const values = {
    ...{ printed: String(printed), score: print(rounded(due, places, mode)), due: dueOf(due, scheme) },
    ...{
      weight: print(whole),
      grade: row.arithmetic.values.grade ?? '',
      rate: row.arithmetic.values.rate ?? '',
    },
  }
  const found = (code: Finding['code'], severity: Finding['severity'], more = {}) => [
    finding(code, severity, row.code, 'score', { ...values, ...more }),
  ]
  const above = aboveWeight({ printed, scale }, row)
  if (above.length > 0) return above
  const rounding = otherRounding(printed, due, scheme)
  const isFull = compare(exact(printed), whole) === 0
  if (rounding !== undefined && !isFull) return found('printed-score-other-rounding', 'ask', { rounding })
  if (row.coefficient < 1 && isFull)
    return found(FULL[row.arithmetic.code] ?? 'full-marks-below-target', 'refuse')
  return found('printed-score-not-from-formula', 'refuse')
}

// 97 % of 10 printed as 9.7, where the amounts give 9.69: the rate was rounded before.
function isFromPrintedRate(printed: number, form: Form, scheme: Scheme): boolean {
  const rate = findTotalRow(form)?.printedRate
  if (rate === undefined) return false
  const percent = rate > 1 ? exact(rate) : times(exact(rate), exact(100))
  const points = times(exact(scheme.execution.weight), divided(percent, exact(100)))
  return MODES.some((mode) => compare(rounded(points, scheme.rounding.places, mode), exact(printed)) === 0)
}

function executionScore(form: Form, row: ScoredRow, scheme: Scheme): Finding[] {
  const total = findTotalRow(form)
  const printed = total?.printedScore
  const isOpen = total?.executed == null || total.executed < 0 || total.fullYear === null
  // A weight that is not the scheme's is one finding; the score of that weight would be the same one again.
  if (total?.weight != null && total.weight !== scheme.execution.weight) return []
  const isUncounted = row.arithmetic.code === 'execution-not-counted'
  if (printed === undefined || isUncounted || (isOpen && row.arithmetic.code !== 'execution-by-rate'))
    return []
  const converted = scheme.printedScores === 'of-hundred'
  const scale = converted ? divided(exact(row.weight), exact(100)) : exact(1)
  const findings = printedScore({ printed, scale }, row, scheme)
  const isCutAnotherWay =
    findings[0]?.code === 'printed-score-other-rounding' && placesOf(printed) >= scheme.rounding.places
  if (findings.length === 0 || isCutAnotherWay || converted || !isFromPrintedRate(printed, form, scheme))
    return findings
  const values = { printed: String(printed), score: String(row.score), rate: String(total?.printedRate) }
  return [finding('printed-score-from-rate', 'ask', 'execution', 'score', values)]
}

// Without a printed sign the score may follow from the other direction; then only the direction is asked.
function isOtherDirection(one: Indicator, row: ScoredRow, claim: Claim, form: Form, scheme: Scheme): boolean {
  if (!readBeside(one).isAssumed) return false
  const target = { ...one.target, operator: '>=' as const }
  const signed = { ...one, target: { ...target, text: formatTarget(target) } }
  const { share } = judgeIndicator(signed, scheme, form.year)
  const due = divided(times(share, exact(row.weight)), claim.scale)
  const { places, mode } = scheme.rounding
  return compare(rounded(due, places, mode), exact(claim.printed)) === 0
}

/** Where the scores a form claims do not follow from its own targets and results. */
export function printedFindings(form: Form, scheme: Scheme, scored: Omit<Scored, 'findings'>): Finding[] {
  const rows = new Map(scored.rows.map((row) => [row.code, row]))
  const swapped = findSwapped(form)
  const execution = rows.get('execution')
  const indicators = form.indicators.flatMap((one) => {
    const row = rows.get(one.code)
    const { printedScore: printed } = one
    if (row === undefined || printed === undefined || swapped.has(one.code)) return []
    if (/^(?:not-applicable|alternative-not-taken)$/.test(row.arithmetic.code)) return []
    const claim = { printed, scale: pointsPerPrinted(one, scheme) }
    // What nobody can know, or only roughly (天 beside 工作日), is asked about and not denied.
    const isRough = areRough(one.target.unit, one.actual?.unit ?? '')
    if (isRough || row.arithmetic.code === 'nothing-known') return aboveWeight(claim, row)
    if (isOtherDirection(one, row, claim, form, scheme)) return []
    const findings = printedScore(claim, row, scheme)
    const isOther = findings.length > 0 && isOtherRule(one, row, claim, form, scheme)
    return isOther ? findings.map(askAboutRule) : findings
  })
  return [
    ...(execution === undefined ? [] : executionScore(form, execution, scheme)),
    ...indicators,
    ...printedTotal(form, scheme, scored, swapped.size > 0),
  ]
}
