import { compare, divided, type Exact, exact, NOTHING, print, rounded, sum, times } from '../exact.ts'
import type { BudgetRow, Form } from '../form.ts'
import { findTotalRow } from '../judging/judge-execution.ts'
import type { Finding } from '../result.ts'
import { finding } from './finding.ts'

const COLUMNS = ['initial', 'fullYear', 'executed'] as const

// A column in which no part has an amount says nothing about the total.
function contradictions(total: BudgetRow, parts: BudgetRow[], unit: string): Finding[] {
  return COLUMNS.flatMap((column) => {
    const amounts = parts.flatMap((part) => (part[column] === null ? [] : [exact(part[column])]))
    const whole = exact(total[column] ?? 0)
    const together = sum(amounts)
    if (amounts.length === 0 || compare(whole, together) === 0) return []
    const values = { column, total: print(whole) + unit, parts: print(together) + unit }
    return [finding('total-row-contradicts-parts', 'refuse', `budget:${total.item}`, 'amounts', values)]
  })
}

function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length
}

// A printed rate follows from the amounts when it is the exact rate rounded or cut at its own places.
function isRateOf(printed: number, rate: Exact): boolean {
  const places = decimalsOf(printed)
  return (['half-up', 'truncate', 'half-even'] as const).some(
    (mode) => compare(rounded(rate, places, mode), exact(printed)) === 0,
  )
}

function rates(row: BudgetRow): Finding[] {
  if (row.printedRate === undefined || row.executed === null) return []
  const budget = exact(row.fullYear ?? 0)
  if (compare(budget, NOTHING) <= 0) return []
  const rate = times(divided(exact(row.executed), budget), exact(100))
  if (isRateOf(row.printedRate, rate)) return []
  const values = { printed: String(row.printedRate), rate: print(rate, 2) }
  return [finding('printed-rate-contradicts-amounts', 'refuse', `budget:${row.item}`, 'rate', values)]
}

function emptiness(form: Form, total: BudgetRow | undefined): Finding[] {
  const budget = exact(total?.fullYear ?? 0)
  const executed = exact(total?.executed ?? 0)
  const values = { budget: print(budget) + form.budgetUnit, executed: print(executed) + form.budgetUnit }
  if (compare(budget, NOTHING) > 0)
    return compare(executed, budget) > 0 ? [finding('overspent', 'ask', 'execution', 'amounts', values)] : []
  return compare(executed, NOTHING) > 0
    ? [finding('spent-without-budget', 'refuse', 'execution', 'amounts', values)]
    : [finding('no-budget', 'ask', 'execution', 'amounts', values)]
}

/** What is wrong or open in the budget rows. */
export function budgetFindings(form: Form): Finding[] {
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
  return [
    ...(total === undefined ? [] : contradictions(total, parts, form.budgetUnit)),
    ...form.budget.flatMap(rates),
    ...emptiness(form, total),
    ...repeated,
  ]
}
