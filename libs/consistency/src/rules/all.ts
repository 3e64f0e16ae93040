import type { Rule } from '../rule.ts'
import { annualClaims } from './annual-claims.ts'
import { complements } from './complements.ts'
import { dates } from './dates.ts'
import { differsInDocument } from './differs-in-document.ts'
import { doubledWords } from './doubled-words.ts'
import { growthFollows } from './growth-follows.ts'
import { knownSums } from './known-sums.ts'
import { magnitude } from './magnitude.ts'
import { moreThan } from './more-than.ts'
import { namedParts } from './named-parts.ts'
import { namedSums } from './named-sums.ts'
import { noneButRecords } from './none-but-records.ts'
import { noteArithmetic } from './note-arithmetic.ts'
import { ofWhich } from './of-which.ts'
import { oneNumber } from './one-number.ts'
import { onlyGrows } from './only-grows.ts'
import { periodInPeriod } from './period-in-period.ts'
import { rateAboveHundred } from './rate-above-hundred.ts'
import { rateFollows } from './rate-follows.ts'
import { roundNumbers } from './round-numbers.ts'
import { sides } from './sides.ts'
import { stages } from './stages.ts'
import { stockAndFlows } from './stock-and-flows.ts'
import { stockFalls } from './stock-falls.ts'
import { subPeriods } from './sub-periods.ts'
import { subtotals } from './subtotals.ts'
import { targets } from './targets.ts'
import { twoValues } from './two-values.ts'
import { unitSlips } from './unit-slips.ts'
import { unitSums } from './unit-sums.ts'

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
