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
  sum,
  times,
} from '../exact.ts'
import type { BudgetRow, Form } from '../form.ts'
import { findTotalRow, judgeExecution, rateWithoutAmounts } from '../judging/judge-execution.ts'
import type { Finding } from '../result.ts'
import type { Scheme } from '../scheme.ts'
import { isBlank } from './blank.ts'
import { finding } from './finding.ts'
import { isExecutionRow } from './money.findings.ts'
import { rateFindings } from './rate.findings.ts'

const COLUMNS = ['initial', 'fullYear', 'executed'] as const

// Rows below may divide each other (财政拨款, 其中：中央): the total is the sum of those that do not.
function isSumOfSome(whole: Exact, amounts: Exact[]): boolean {
  if (compare(sum(amounts), whole) === 0) return true
  if (amounts.length < 3 || amounts.length > 10) return false
  let sums = [NOTHING]
  for (const amount of amounts) sums = sums.concat(sums.map((one) => plus(one, amount)))
  return compare(whole, NOTHING) > 0 && sums.some((one) => compare(one, whole) === 0)
}

// A column in which no part has an amount says nothing about the total.
function contradictions(total: BudgetRow, parts: BudgetRow[], unit: string): Finding[] {
  return COLUMNS.flatMap((column) => {
    const amounts = parts.flatMap((part) => (part[column] === null ? [] : [exact(part[column])]))
    const whole = exact(total[column] ?? 0)
    const together = sum(amounts)
    if (amounts.length === 0 || isSumOfSome(whole, amounts)) return []
    const values = { column, total: print(whole) + unit, parts: print(together) + unit }
    if (total[column] === null)
      return [finding('total-row-empty', 'refuse', `budget:${total.item}`, 'amounts', values)]
    const places = Math.max(...[total, ...parts].map((row) => placesOf(row[column] ?? 0)))
    const off = minus(whole, together)
    const slack = divided(exact(amounts.length), exact(2 * 10 ** places))
    const isRounding = places > 0 && compare(off.over < 0n ? { ...off, over: -off.over } : off, slack) <= 0
    return [
      finding(
        'total-row-contradicts-parts',
        isRounding ? 'note' : 'refuse',
        `budget:${total.item}`,
        'amounts',
        values,
      ),
    ]
  })
}

function emptiness(form: Form, total: BudgetRow | undefined): Finding[] {
  const found = (code: Finding['code'], severity: Finding['severity'], more = {}) => [
    finding(code, severity, 'execution', 'amounts', { ...values, ...more }),
  ]
  const budget = exact(total?.fullYear ?? 0)
  const executed = exact(total?.executed ?? 0)
  const values = { budget: print(budget) + form.budgetUnit, executed: print(executed) + form.budgetUnit }
  const isRateAlone = rateWithoutAmounts(total) !== undefined
  const hasSome = total !== undefined && (total.initial !== null || total.executed !== null)
  if (isRateAlone || (total?.fullYear === null && hasSome))
    return found('amounts-missing', 'ask', {
      rate: total?.printedRate === undefined ? '' : ` ${total.printedRate}%`,
    })
  if (compare(budget, NOTHING) > 0) {
    if (total?.executed === null) return found('execution-empty', 'ask')
    return compare(executed, budget) > 0 ? found('overspent', 'ask') : []
  }
  return compare(executed, NOTHING) > 0 ? found('spent-without-budget', 'refuse') : found('no-budget', 'ask')
}

function negatives(row: BudgetRow, unit: string): Finding[] {
  return COLUMNS.flatMap((column) => {
    const amount = row[column]
    if (amount === null || amount >= 0) return []
    const values = { column, amount: `${amount}${unit}` }
    return [finding('negative-amount', 'ask', `budget:${row.item}`, 'amounts', values)]
  })
}

function lowExecution(form: Form, total: BudgetRow | undefined, scheme: Scheme): Finding[] {
  const { counted, reasonBelow = 0.9 } = scheme.execution
  const isEmpty = total?.fullYear != null && (total.executed ?? -1) < 0
  if (total === undefined || isEmpty || !isBlank(total.deviationReason) || counted === false) return []
  // A reason beside the indicator of the same name answers as well.
  if (form.indicators.some((one) => isExecutionRow(one) && !isBlank(one.deviationReason))) return []
  const { fulfilment } = judgeExecution(form, scheme)
  if (fulfilment === null || compare(fulfilment, exact(reasonBelow)) >= 0) return []
  const percent = (share: Exact) => print(times(share, exact(100)), 2)
  const values = { rate: percent(fulfilment), limit: percent(exact(reasonBelow)) }
  return [finding('low-execution-without-reason', 'ask', 'execution', 'reason', values)]
}

/** What is wrong or open in the budget rows. */
export function budgetFindings(form: Form, scheme: Scheme): Finding[] {
  const total = findTotalRow(form)
  const parts = form.budget.filter((row) => row.role === 'part')
  const repeated = parts.flatMap((part) =>
    part.printedScore === undefined
      ? []
      : [
          finding('part-score-not-added', 'note', `budget:${part.item}`, 'score', {
            printed: String(part.printedScore),
          }),
        ],
  )
  const totals = form.budget.filter((row) => row.role === 'total')
  const second = totals[1]
  return [
    ...(second === undefined
      ? []
      : [
          finding('two-total-rows', 'refuse', `budget:${second.item}`, 'amounts', {
            n: String(totals.length),
          }),
        ]),
    ...(total === undefined ? [] : contradictions(total, parts, form.budgetUnit)),
    ...form.budget.flatMap(rateFindings),
    ...emptiness(form, total),
    ...form.budget.flatMap((row) => negatives(row, form.budgetUnit)),
    ...lowExecution(form, total, scheme),
    ...repeated,
  ]
}
