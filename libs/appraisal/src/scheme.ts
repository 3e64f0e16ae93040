/** How the last kept digit is found: 四舍五入, 四舍六入五成双, 截断. */
export type RoundingMode = 'half-up' | 'half-even' | 'truncate'

/** A first-level group and its points; `covers` names first-level indicators, `every` takes all of them. */
export interface SchemeGroup {
  name: string
  covers: string[] | 'every'
  weight: number
  /** What the weights inside this group add up to, where that is not its own weight: shares of 100 inside 50 points. */
  of?: number
  /** Parts of the group by second level; their weights add up to what the group's add up to. */
  groups?: SchemeGroup[]
}

/**
 * How a missed number scores where not by ratio. `per-step` takes `points` off for every `step`, measured in the unit
 * of the target (a percentage point for percentages) or in percent of the target; a step counts when it is whole,
 * when it has begun, or in shares. `bands` gives the share of the first band that is reached, `at` in the unit of the
 * target: at least that much for a floor, at most for a ceiling.
 */
export type Shortfall =
  | {
      rule: 'per-step'
      step: number
      of: 'unit' | 'percent'
      points: number
      count: 'whole' | 'begun' | 'exact'
    }
  | { rule: 'bands'; bands: { at: number; share: number }[] }

/** The budget execution rate in a scheme. */
export interface SchemeExecution {
  weight: number
  /** To how many places the percentage is cut first; absent: exact. */
  ratePlaces?: number
  /** false: the row is printed, its points are not added. */
  counted?: boolean
  /** The rate (0–1) below which a reason is asked for; absent: 0.9. */
  reasonBelow?: number
  /** What a rate below 100 % earns; absent: its share of the points. */
  shortfall?: Shortfall
}

/**
 * A judgement and the share of the weight it earns (0–1). A judge may choose another share inside the band:
 * from its lower edge (included) up to the lower edge of the next better band, or 1 for the best.
 */
export interface GradingBand {
  grade: string
  coefficient: number
  from: number
}

/** A grade of the whole form; it holds from its lower edge (included) up to the next better band, without gaps. */
export interface GradeBand {
  grade: string
  from: number
}

/**
 * How a late completion month scores: nothing, target ÷ actual month, or a share of the weight lost per month late.
 */
export type LateMonthRule =
  | { rule: 'nothing' }
  | { rule: 'target/actual' }
  | { rule: 'per-month'; share: number }

/** The scoring rules of one finance bureau for one year, as data. */
export interface Scheme {
  name: string
  execution: SchemeExecution
  groups: SchemeGroup[]
  /** `item`: every score is rounded and the total is their sum; `total`: only the sum is rounded. */
  rounding: { mode: RoundingMode; places: number; on: 'item' | 'total' }
  /** Actual ÷ target above which a reason is demanded, without deduction: 1.3 is 130 %. */
  overFulfilment: number
  /** A missed ≤: weight × target ÷ actual, or linear down to nothing at twice the target. */
  missedCeiling: 'target/actual' | 'linear-to-zero-at-twice'
  /** A missed =: nothing, or the smaller ÷ the larger of the two. */
  missedEqual: 'nothing' | 'nearness'
  /** Replaces the ratios for a missed ≥ or ≤; an indicator's own rule comes first. */
  shortfall?: { floor?: Shortfall; ceiling?: Shortfall }
  lateMonth: LateMonthRule
  /** Best first. */
  grading: GradingBand[]
  /** Which weights absorb those of indicators that do not apply: their group's, or the whole form's. */
  notApplicable: 'rescale-group' | 'rescale-form'
  /** Best first; the last one should start at 0. */
  gradeBands: GradeBand[]
  /** `of-hundred`: rows print their scores out of 100, converted by their weight. Absent: in points. */
  printedScores?: 'points' | 'of-hundred'
}
