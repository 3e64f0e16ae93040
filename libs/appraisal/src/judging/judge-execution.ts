import { compare, divided, type Exact, exact, NOTHING, print, rounded, times, WHOLE } from '../exact.ts'
import type { BudgetRow, Form } from '../form.ts'
import { formatQuantity } from '../format.ts'
import type { Scheme } from '../scheme.ts'
import { judgeShortfall } from './judge-shortfall.ts'
import type { Judged } from './judged.ts'

const HUNDRED = exact(100)

/**
 * The row of the budget that carries the score.
 * @example
 * const reading = readForm({
 *   title: '项目支出绩效自评表',
 *   year: 2021,
 *   project: '科普经费',
 *   budget: [{ role: 'total', item: '年度资金总额', fullYear: 100, executed: 90, weight: 10 }],
 *   indicators: [],
 * })
 * reading.ok && findTotalRow(reading.value)?.executed // → 90
 */
export function findTotalRow(form: Form): BudgetRow | undefined {
  return form.budget.find((row) => row.role === 'total')
}

/**
 * The printed rate as a percentage, where the amounts are not printed: 0.81 is 81 %. Undefined when both amounts are
 * there, which are trusted before any rate.
 */
export function rateWithoutAmounts(row: BudgetRow | undefined): Exact | undefined {
  if (row?.printedRate === undefined || (row.fullYear !== null && row.executed !== null)) return undefined
  const printed = exact(row.printedRate)
  return row.printedRate > 0 && row.printedRate <= 1 ? times(printed, HUNDRED) : printed
}

function judgeRate(
  percent: Exact,
  scheme: Scheme,
  values: Record<string, string>,
  isPrinted: boolean,
): Judged {
  const places = scheme.execution.ratePlaces
  const cut = places === undefined ? percent : rounded(percent, places, scheme.rounding.mode)
  const fulfilment = divided(cut, HUNDRED)
  const shown = { ...values, rate: print(cut, places ?? 4), fulfilment: print(cut, places ?? 4) }
  if (compare(fulfilment, WHOLE) > 0)
    return { share: WHOLE, fulfilment, code: 'execution-over', values: shown }
  const { shortfall, weight } = scheme.execution
  if (shortfall !== undefined && compare(fulfilment, WHOLE) < 0) {
    const missed = { target: HUNDRED, actual: cut, unit: WHOLE, weight, isCeiling: false }
    const judged = judgeShortfall(missed, shortfall)
    const said = { ...shown, target: '100%', actual: `${shown.rate}%`, ...judged.values }
    return { ...judged, fulfilment, values: said }
  }
  const share = compare(fulfilment, NOTHING) < 0 ? NOTHING : fulfilment
  return { share, fulfilment, code: isPrinted ? 'execution-by-rate' : 'execution', values: shown }
}

/**
 * Judges 全年执行数 ÷ 全年预算数, never above the whole; without a budget there is nothing to earn. A rate printed
 * without its amounts is taken as it stands.
 */
export function judgeExecution(form: Form, scheme: Scheme): Judged {
  const row = findTotalRow(form)
  const amount = (value: number | null | undefined) => formatQuantity(value ?? 0, form.budgetUnit)
  const values = {
    limit: amount(row?.fullYear),
    target: amount(row?.fullYear),
    actual: amount(row?.executed),
    rate: '',
  }
  if (scheme.execution.counted === false)
    return { share: NOTHING, fulfilment: null, code: 'execution-not-counted', values }
  const printed = rateWithoutAmounts(row)
  if (printed !== undefined) return judgeRate(printed, scheme, values, true)
  const budget = exact(row?.fullYear ?? 0)
  if (compare(budget, NOTHING) <= 0)
    return { share: NOTHING, fulfilment: null, code: 'execution-none', values }
  return judgeRate(times(divided(exact(row?.executed ?? 0), budget), HUNDRED), scheme, values, false)
}
