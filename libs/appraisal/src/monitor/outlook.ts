import type { IndicatorKind } from '../form.ts'
import type { Statement } from '../result.ts'

/** How an indicator stands in the running year; the codes are also the keys of the sentences in `locales/`. */
export type OutlookCode =
  | 'met'
  | 'on-track'
  | 'behind'
  | 'will-miss'
  | 'missed'
  | 'ceiling-on-track'
  | 'ceiling-behind'
  | 'ceiling-will-miss'
  | 'stock-on-track'
  | 'stock-behind'
  | 'stock-will-miss'
  | 'month-ahead'
  | 'month-soon'
  | 'month-missed'
  | 'grade-later'
  | 'unknown'
  | 'not-applicable'

/** `behind` is short by no more than the tolerance; `missed` can no longer be made good. */
export type OutlookStatus =
  | 'met'
  | 'on-track'
  | 'behind'
  | 'will-miss'
  | 'missed'
  | 'waiting'
  | 'unknown'
  | 'not-applicable'

/** Where one row stands; numbers are in the unit of its target, months 1–12. */
export interface Outlook {
  /** `execution` or the indicator's code. */
  code: string
  kind: IndicatorKind
  status: OutlookStatus
  /** actual ÷ target today. */
  fulfilment: number | null
  /** What a steady year would have reached today; null where only the end counts. */
  expected: number | null
  /** What the year will end with at this pace. */
  forecast: number | null
  statement: Statement<OutlookCode>
}

/** The moment a form is looked at in mid-year. */
export interface Moment {
  /** YYYY-MM-DD */
  today: string
  /** Share of the year gone, 0–1; see `yearShare`. */
  yearShare: number
  /** How far below the target a forecast still counts as `behind`, as a share of the target (0.1). */
  tolerance?: number
}

/** All rows of a form in mid-year, and the score its forecasts would give. */
export interface Monitored {
  yearShare: number
  rows: Outlook[]
  /** Score of the forecasts; rows without any result are left out and the rest rescaled to the whole. */
  forecast: { total: number; grade: string; leftOut: string[] }
}
