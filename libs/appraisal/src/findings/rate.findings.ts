import {
  compare,
  divided,
  type Exact,
  exact,
  minus,
  NOTHING,
  placesOf,
  plus,
  print,
  rounded,
  times,
} from '../exact.ts'
import type { BudgetRow } from '../form.ts'
import type { Finding } from '../result.ts'
import { finding } from './finding.ts'

// A printed rate follows from the amounts when it is the exact rate rounded or cut at its own places.
function isRateOf(printed: Exact, places: number, rate: Exact): boolean {
  return (['half-up', 'truncate', 'half-even'] as const).some(
    (mode) => compare(rounded(rate, places, mode), printed) === 0,
  )
}

// Amounts in 万元 with two places are rounded themselves: the rate may come from the 元 behind them.
function isWithinRounding(printed: number, executed: number, budget: number): boolean {
  const places = Math.max(placesOf(executed), placesOf(budget))
  if (places === 0) return false
  const half = divided(exact(1), exact(2 * 10 ** places))
  const slack = divided(exact(1), exact(2 * 10 ** placesOf(printed)))
  const rate = (spent: Exact, of: Exact) => times(divided(spent, of), exact(100))
  const low = minus(rate(minus(exact(executed), half), plus(exact(budget), half)), slack)
  const high = plus(rate(plus(exact(executed), half), minus(exact(budget), half)), slack)
  return compare(exact(printed), low) >= 0 && compare(exact(printed), high) <= 0
}

/** Where a printed execution rate does not follow from the amounts beside it. */
export function rateFindings(row: BudgetRow): Finding[] {
  if (row.printedRate === undefined || row.executed === null) return []
  const budget = exact(row.fullYear ?? 0)
  if (compare(budget, NOTHING) <= 0) return []
  const rate = times(divided(exact(row.executed), budget), exact(100))
  const printed = exact(row.printedRate)
  const places = placesOf(row.printedRate)
  if (isRateOf(printed, places, rate) || isWithinRounding(row.printedRate, row.executed, row.fullYear ?? 0))
    return []
  // Overspending is asked about on its own; a rate stopped at 100 % is no second fault.
  if (row.printedRate === 100 && compare(rate, exact(100)) > 0) return []
  const values = { printed: String(row.printedRate), rate: print(rate, 2) }
  const isShare =
    compare(rate, exact(2)) > 0 && isRateOf(times(printed, exact(100)), Math.max(0, places - 2), rate)
  return isShare
    ? [finding('rate-as-share', 'note', `budget:${row.item}`, 'rate', values)]
    : [finding('printed-rate-contradicts-amounts', 'refuse', `budget:${row.item}`, 'rate', values)]
}
