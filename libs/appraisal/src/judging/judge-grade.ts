import { compare, divided, type Exact, exact, NOTHING, print, WHOLE } from '../exact.ts'
import type { Indicator } from '../form.ts'
import type { GradingBand, Scheme } from '../scheme.ts'
import type { Judged } from './judged.ts'

/** The band of a grade, if the scheme knows it. */
export function findBand(grade: string | undefined, scheme: Scheme): GradingBand | undefined {
  return scheme.grading.find((band) => band.grade === grade)
}

/** Whether a share of the weight (0–1) lies within a band: lower edge included, upper edge the next better band's. */
export function isInside(band: GradingBand, share: Exact, scheme: Scheme): boolean {
  const better = scheme.grading.filter(({ from }) => from > band.from).map(({ from }) => from)
  if (compare(share, exact(band.from)) < 0) return false
  return better.length === 0
    ? compare(share, WHOLE) <= 0
    : compare(share, exact(band.coefficient)) === 0 || compare(share, exact(Math.min(...better))) < 0
}

/** The share of the weight that the form's own printed score claims, when it lies between 0 and 1. */
export function claimedShare(indicator: Indicator): Exact | undefined {
  if (indicator.printedScore === undefined || indicator.weight <= 0) return undefined
  const share = divided(exact(indicator.printedScore), exact(indicator.weight))
  return compare(share, NOTHING) >= 0 && compare(share, WHOLE) <= 0 ? share : undefined
}

/**
 * Judges a grade. The judge's own share wins, then a printed score that lies inside the band, then the band's
 * coefficient. Words that are no grade take the printed score as the judgement, and nothing without one.
 */
export function judgeGrade(indicator: Indicator, scheme: Scheme): Judged {
  const { actual, target } = indicator
  const band = findBand(actual?.grade, scheme)
  const claimed = claimedShare(indicator)
  const values = {
    target: target.text,
    limit: '',
    fulfilment: '',
    actual: actual?.text ?? '',
    grade: actual?.grade ?? '',
  }
  const judged = (share: Exact, code: Judged['code']): Judged => ({
    share,
    fulfilment: null,
    code,
    values: { ...values, share: print(share) },
  })
  if (band === undefined)
    return claimed !== undefined && actual !== null
      ? judged(claimed, 'judged-by-printed-score')
      : judged(NOTHING, 'nothing-known')
  const chosen = actual?.share === undefined ? claimed : exact(actual.share)
  if (
    chosen !== undefined &&
    compare(chosen, exact(band.coefficient)) !== 0 &&
    isInside(band, chosen, scheme)
  )
    return judged(chosen, 'graded-share')
  return judged(exact(band.coefficient), 'graded')
}
