import { comparedWith } from '../beside/compared.ts'
import { compare, divided, type Exact, exact, minus, placesOf, print, rounded, times } from '../exact.ts'
import type { Form, Indicator } from '../form.ts'
import { findTotalRow, rateWithoutAmounts } from '../judging/judge-execution.ts'
import type { Finding } from '../result.ts'
import type { Scheme } from '../scheme.ts'
import { unitParts } from '../unit.ts'
import { finding } from './finding.ts'

const EXECUTION = /(?:预算|资金|经费|财政|支出)?执行率|(?:预算|资金|经费)(?:完成|支出|使用|支付)率|支出进度/
const OF_SOMETHING_ELSE = /采购|计划|任务|政策|合同|措施|制度|到位|结余|结转/
const BALANCE = /结余|结转/
const BALANCE_USED = /盘活|消化|使用|清理|上年|以前年度/
const WHOLE_COST = /^(?:项目|建设|年度|资金|工程|活动|本年|全年)+(?:总|全部)(?:成本|费用|支出|投资|经费)/

const HUNDRED = exact(100)
// A result agrees with the money when it is the exact value rounded or cut at its own places.
const agrees = (value: number, due: Exact) =>
  (['half-up', 'truncate', 'half-even'] as const).some(
    (mode) => compare(rounded(due, placesOf(value), mode), exact(value)) === 0,
  )

interface Money {
  rate: Exact
  budget: Exact | undefined
  initial: Exact | undefined
  executed: Exact | undefined
}

function moneyOf(form: Form): Money | undefined {
  const row = findTotalRow(form)
  if (row === undefined) return undefined
  const { scale } = unitParts(form.budgetUnit)
  const amount = (value: number | null) => (value === null ? undefined : times(exact(value), scale))
  const [budget, executed] = [amount(row.fullYear), amount(row.executed)]
  const printed = rateWithoutAmounts(row)
  const isKnown = budget !== undefined && executed !== undefined && compare(budget, exact(0)) > 0
  const rate = isKnown ? times(divided(executed, budget), HUNDRED) : printed
  return rate === undefined ? undefined : { rate, budget, executed, initial: amount(row.initial) }
}

function percentFindings(one: Indicator, value: number, money: Money): Finding[] {
  const values = { actual: one.actual?.text ?? '', rate: print(money.rate, 2) }
  if (BALANCE.test(one.level3)) {
    const left = minus(HUNDRED, money.rate)
    if (BALANCE_USED.test(one.level3) || agrees(value, left)) return []
    return [
      finding('balance-row-contradicts', 'ask', one.code, 'actual', { ...values, due: `${print(left, 2)}%` }),
    ]
  }
  if (!isExecutionRow(one) || agrees(value, money.rate)) return []
  return [finding('execution-row-contradicts', 'ask', one.code, 'actual', values)]
}

function amountFindings(one: Indicator, value: number, unit: string, money: Money): Finding[] {
  const { budget, initial, executed } = money
  if (executed === undefined || one.target.value === null) return []
  const { scale } = unitParts(unit)
  const inUnit = (amount: Exact) => divided(amount, scale)
  const values = { actual: one.actual?.text ?? '', executed: print(inUnit(executed), 4) + unit }
  if (BALANCE.test(one.level3)) {
    const left = budget === undefined ? undefined : inUnit(minus(budget, executed))
    if (left === undefined || BALANCE_USED.test(one.level3) || agrees(value, left)) return []
    const due = print(left, 4) + unit
    return [finding('balance-row-contradicts', 'ask', one.code, 'actual', { ...values, due })]
  }
  if (!/成本/.test(one.level1 + one.level2) && !WHOLE_COST.test(one.level3)) return []
  const promised = times(exact(one.target.value), unitParts(one.target.unit).scale)
  const isBudget = [budget, initial].some((amount) => amount && compare(amount, promised) === 0)
  const isWhole = isBudget || WHOLE_COST.test(one.level3)
  const isMore = compare(times(exact(value), scale), executed) > 0
  if (agrees(value, inUnit(executed)) || !(isWhole || isMore)) return []
  return [finding('cost-row-contradicts', 'ask', one.code, 'actual', values)]
}

/** Whether a row counts the execution of the budget once more. */
export const isExecutionRow = ({ level3 }: Indicator) =>
  EXECUTION.test(level3) && !OF_SOMETHING_ELSE.test(level3)

/** Where rows claim of the money what the money rows do not say, and where execution earns points twice. */
export function moneyFindings(form: Form, scheme: Scheme): Finding[] {
  const money = moneyOf(form)
  const isCounted = scheme.execution.counted !== false && scheme.execution.weight > 0
  return form.indicators.flatMap((one) => {
    if (one.notApplicable) return []
    const twice =
      isCounted && isExecutionRow(one) && one.weight > 0
        ? [finding('execution-counted-twice', 'note', one.code, 'weight', { name: one.level3 })]
        : []
    const { actual, target } = one
    if (money === undefined || actual === null || actual.value === null || target.value === null) return twice
    const read = comparedWith({ ...target, value: target.value }, { ...actual, value: actual.value })
    const unit = read.unit.trim() === '' ? target.unit : read.unit
    const { base } = unitParts(unit)
    if (base === '%') return [...percentFindings(one, read.value, money), ...twice]
    return [...(base === '元' ? amountFindings(one, read.value, unit, money) : []), ...twice]
  })
}
