import type { Rule } from '../rule.ts'
import { growthFollows } from './ratios/growth-follows.ts'
import { rateAboveHundred } from './ratios/rate-above-hundred.ts'
import { rateFollows } from './ratios/rate-follows.ts'
import { complements } from './sums/complements.ts'
import { knownSums } from './sums/known-sums.ts'
import { namedParts } from './sums/named-parts.ts'
import { namedSums } from './sums/named-sums.ts'
import { noteArithmetic } from './sums/note-arithmetic.ts'
import { ofWhich } from './sums/of-which.ts'
import { sides } from './sums/sides.ts'
import { stages } from './sums/stages.ts'
import { subtotals } from './sums/subtotals.ts'
import { unitSums } from './sums/unit-sums.ts'
import { annualClaims } from './time/annual-claims.ts'
import { dates } from './time/dates.ts'
import { onlyGrows } from './time/only-grows.ts'
import { periodInPeriod } from './time/period-in-period.ts'
import { stockAndFlows } from './time/stock-and-flows.ts'
import { stockFalls } from './time/stock-falls.ts'
import { subPeriods } from './time/sub-periods.ts'
import { targets } from './time/targets.ts'
import { differsInDocument } from './values/differs-in-document.ts'
import { doubledWords } from './values/doubled-words.ts'
import { magnitude } from './values/magnitude.ts'
import { moreThan } from './values/more-than.ts'
import { noneButRecords } from './values/none-but-records.ts'
import { oneNumber } from './values/one-number.ts'
import { roundNumbers } from './values/round-numbers.ts'
import { twoValues } from './values/two-values.ts'
import { unitSlips } from './values/unit-slips.ts'

/** All rules, in the order in which they look. Several may share a code: one contradiction, seen by different signs. */
export const RULES: readonly Rule[] = [
  twoValues,
  differsInDocument,
  moreThan,
  doubledWords,
  magnitude,
  unitSlips,
  onlyGrows,
  stockFalls,
  stockAndFlows,
  periodInPeriod,
  stages,
  namedParts,
  ofWhich,
  sides,
  unitSums,
  subtotals,
  namedSums,
  complements,
  knownSums,
  subPeriods,
  noteArithmetic,
  rateFollows,
  growthFollows,
  rateAboveHundred,
  oneNumber,
  annualClaims,
  targets,
  dates,
  noneButRecords,
  roundNumbers,
]
