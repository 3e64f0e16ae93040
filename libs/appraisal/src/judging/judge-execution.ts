import { compare, divided, exact, NOTHING, print, rounded, times, WHOLE } from '../exact.ts'
import type { BudgetRow, Form } from '../form.ts'
import { formatQuantity } from '../format.ts'
import type { Scheme } from '../scheme.ts'
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

/** Judges 全年执行数 ÷ 全年预算数, never above the whole; without a budget there is nothing to earn. */
export function judgeExecution(form: Form, scheme: Scheme): Judged {
  const row = findTotalRow(form)
  const budget = exact(row?.fullYear ?? 0)
  const executed = exact(row?.executed ?? 0)
  const amount = (value: number | null | undefined) => formatQuantity(value ?? 0, form.budgetUnit)
  const values = {
    limit: amount(row?.fullYear),
    target: amount(row?.fullYear),
    actual: amount(row?.executed),
    rate: '',
  }
  if (compare(budget, NOTHING) <= 0)
    return { share: NOTHING, fulfilment: null, code: 'execution-none', values }
  const percent = times(divided(executed, budget), HUNDRED)
  const places = scheme.execution.ratePlaces
  const cut = places === undefined ? percent : rounded(percent, places, scheme.rounding.mode)
  const fulfilment = divided(cut, HUNDRED)
  const shown = { ...values, rate: print(cut, places ?? 4), fulfilment: print(cut, places ?? 4) }
  if (compare(fulfilment, WHOLE) > 0)
    return { share: WHOLE, fulfilment, code: 'execution-over', values: shown }
  const share = compare(fulfilment, NOTHING) < 0 ? NOTHING : fulfilment
  return { share, fulfilment, code: 'execution', values: shown }
}
