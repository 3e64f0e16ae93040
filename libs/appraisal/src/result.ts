/** One sentence as data: a code of the locale files and the values its words need, already printed as decimals. */
export interface Statement<Code extends string = string> {
  code: Code
  values: Record<string, string>
}

/** How a score came about; the codes are also the keys of the sentences in `locales/`. */
export type ArithmeticCode =
  | 'execution'
  | 'execution-over'
  | 'execution-none'
  | 'execution-by-rate'
  | 'execution-not-counted'
  | 'reached'
  | 'short'
  | 'below-nothing'
  | 'zero-target-missed'
  | 'ceiling-ratio'
  | 'ceiling-linear'
  | 'equal-missed'
  | 'equal-nearness'
  | 'outside-range'
  | 'above-range'
  | 'per-step'
  | 'banded'
  | 'late-nothing'
  | 'late-ratio'
  | 'late-per-month'
  | 'graded'
  | 'graded-share'
  | 'judged-by-printed-score'
  | 'nothing-known'
  | 'not-applicable'
  | 'alternative-not-taken'

/** `refuse`: the form must not be submitted so; `ask`: somebody has to answer; `note`: worth knowing. */
export type Severity = 'refuse' | 'ask' | 'note'

export type FindingCode =
  | 'total-row-empty'
  | 'total-row-contradicts-parts'
  | 'printed-rate-contradicts-amounts'
  | 'two-total-rows'
  | 'rate-as-share'
  | 'execution-empty'
  | 'amounts-missing'
  | 'negative-amount'
  | 'low-execution-without-reason'
  | 'execution-row-contradicts'
  | 'cost-row-contradicts'
  | 'balance-row-contradicts'
  | 'execution-counted-twice'
  | 'no-budget'
  | 'spent-without-budget'
  | 'overspent'
  | 'part-score-not-added'
  | 'printed-score-not-from-formula'
  | 'printed-score-other-rounding'
  | 'printed-score-from-rate'
  | 'printed-score-other-rule'
  | 'score-above-weight'
  | 'full-marks-below-target'
  | 'full-marks-below-execution'
  | 'full-marks-below-grade'
  | 'printed-total-not-sum'
  | 'printed-total-not-computed'
  | 'printed-total-rounded'
  | 'printed-grade-differs'
  | 'printed-grade-unknown'
  | 'task-total-not-sum'
  | 'tasks-exceed-budget'
  | 'task-overspent'
  | 'task-without-words'
  | 'task-without-result'
  | 'management-missing'
  | 'percent-repeated-without-source'
  | 'group-weights-do-not-sum'
  | 'level-weights-do-not-sum'
  | 'total-weights-do-not-sum'
  | 'weights-as-shares'
  | 'level-unusual'
  | 'groups-unusual'
  | 'execution-weight-differs'
  | 'group-unknown'
  | 'no-indicators'
  | 'nothing-applicable'
  | 'not-applicable-without-reason'
  | 'over-fulfilled-without-reason'
  | 'missed-without-reason'
  | 'judgement-without-evidence'
  | 'judgement-missing'
  | 'judgement-unknown'
  | 'judged-below-without-reason'
  | 'target-not-a-number'
  | 'target-missing'
  | 'direction-assumed'
  | 'sign-against-name'
  | 'result-has-sign'
  | 'result-sign-opposite'
  | 'result-not-a-date'
  | 'result-of-another-row'
  | 'same-result-twice'
  | 'same-indicator-twice'
  | 'aside-not-read'
  | 'says-none'
  | 'late-in-month'
  | 'above-range'
  | 'score-without-result'
  | 'own-score-without-evidence'
  | 'judgement-outside-band'
  | 'judgement-from-printed-score'
  | 'actual-missing'
  | 'zero-target'
  | 'zero-result'
  | 'negative-result'
  | 'satisfaction-above-whole'
  | 'unit-mismatch'
  | 'unit-incomparable'
  | 'unit-left-out'
  | 'target-unit-left-out'
  | 'percent-as-share'
  | 'unit-differs-from-name'
  | 'count-under-quality'

/**
 * Something found in a form. `row` is `execution`, `budget:<item>`, `tasks`, `task:<name>`, `management:<item>`, `total`,
 * a group's name or an indicator's code.
 */
export interface Finding extends Statement<FindingCode> {
  severity: Severity
  row: string
  field:
    | 'target'
    | 'actual'
    | 'weight'
    | 'score'
    | 'amounts'
    | 'rate'
    | 'reason'
    | 'evidence'
    | 'unit'
    | 'level'
}

/** The score of one row. */
export interface ScoredRow {
  /** `execution` or the indicator's code. */
  code: string
  /** Points that count for this row, after rescaling for rows that do not apply. */
  weight: number
  /** Share of the weight earned, 0–1, cut to six places for show; the arithmetic is exact. */
  coefficient: number
  /** Rounded as the scheme says. */
  score: number
  /** Printed with up to six places, before rounding. */
  exact: string
  /** actual ÷ target in common units; null where there is no such ratio. */
  fulfilment: number | null
  arithmetic: Statement<ArithmeticCode>
}

/** Points and score of one group of the scheme. */
export interface ScoredGroup {
  name: string
  weight: number
  score: number
}

/** A scored form. */
export interface Scored {
  rows: ScoredRow[]
  /** Execution first, then the groups of the scheme. */
  groups: ScoredGroup[]
  weight: number
  total: number
  /** Name of the grade band the total falls into; “—” when the weights add up to more than 100. */
  grade: string
  findings: Finding[]
}
