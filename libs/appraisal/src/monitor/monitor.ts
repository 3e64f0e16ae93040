import { compare, exact, NOTHING } from '../exact.ts'
import type { BudgetRow, Form, Indicator } from '../form.ts'
import { formatQuantity } from '../format.ts'
import { findTotalRow } from '../judging/judge-execution.ts'
import type { Scheme } from '../scheme.ts'
import { scorePoints } from '../score.ts'
import type { Moment, Monitored, Outlook } from './outlook.ts'
import { watchIndicator } from './watch-indicator.ts'
import { watchQuantity } from './watch-quantity.ts'

// Nobody spends more than the budget, so the pace is cut there.
function atMost(outlook: Outlook, budget: number, form: Form): Outlook {
  const forecast = Math.max(budget, findTotalRow(form)?.executed ?? 0)
  const { code, values } = outlook.statement
  const said = { ...values, forecast: formatQuantity(forecast, form.budgetUnit) }
  return { ...outlook, forecast, statement: { code, values: said } }
}

function watchExecution(form: Form, moment: Moment): Outlook {
  const row = findTotalRow(form)
  const budget = row?.fullYear ?? 0
  const values = { target: formatQuantity(budget, form.budgetUnit), actual: '' }
  if (row === undefined || compare(exact(budget), NOTHING) <= 0) {
    const open = {
      code: 'execution',
      kind: 'flow' as const,
      fulfilment: null,
      expected: null,
      forecast: null,
    }
    return { ...open, status: 'unknown', statement: { code: 'unknown', values } }
  }
  const quantity = {
    target: exact(budget),
    actual: exact(row.executed ?? 0),
    text: values.target,
    unit: form.budgetUnit,
  }
  const outlook = watchQuantity({ code: 'execution', kind: 'flow', operator: '>=', ...quantity }, moment)
  return outlook.forecast === null || outlook.forecast <= budget ? outlook : atMost(outlook, budget, form)
}

const thisMonth = ({ today }: Moment, year: number) =>
  Number(today.slice(0, 4)) > year ? 12 : Number(today.slice(5, 7))

// A month not yet due is taken as kept, an overdue one as done now at the earliest.
function forecastMonth(indicator: Indicator, outlook: Outlook, form: Form, moment: Moment): Indicator {
  if (indicator.actual?.value != null) return indicator
  const due = indicator.target.value ?? 12
  const month = outlook.status === 'missed' ? Math.max(due + 1, thisMonth(moment, form.year)) : due
  return { ...indicator, actual: { value: month, unit: '月', text: `${month}月` } }
}

function forecastIndicator(indicator: Indicator, outlook: Outlook, form: Form, moment: Moment): Indicator {
  if (outlook.status === 'unknown' || outlook.status === 'waiting')
    return { ...indicator, notApplicable: true }
  if (outlook.kind === 'month') return forecastMonth(indicator, outlook, form, moment)
  if (outlook.forecast === null) return indicator
  const { unit } = indicator.target
  return {
    ...indicator,
    actual: { value: outlook.forecast, unit, text: formatQuantity(outlook.forecast, unit) },
  }
}

function forecastBudget(row: BudgetRow, outlook: Outlook): BudgetRow {
  if (row.role !== 'total' || outlook.forecast === null || row.fullYear === null) return row
  return { ...row, executed: outlook.forecast }
}

/**
 * Where a form stands in mid-year and where it will end: flows against an even year, stocks and ratios as they are,
 * months by the days left, ceilings by their burn rate. `moment.today` is YYYY-MM-DD and `moment.yearShare` 0–1;
 * throws RangeError when `today` is not a date.
 * @example
 * const reading = readForm({
 *   title: '项目支出绩效自评表',
 *   year: 2021,
 *   project: '科普经费',
 *   budget: [{ role: 'total', item: '年度资金总额', fullYear: 100, executed: 90, weight: 10 }],
 *   indicators: [
 *     { level1: '产出指标', level2: '数量指标', level3: '活动场次', target: '≥600场', actual: '256场', weight: 90 },
 *   ],
 * })
 * if (!reading.ok) throw new Error('not a form')
 * const moment = { today: '2021-06-30', yearShare: yearShare(2021, '2021-06-30') }
 * const { rows, forecast } = monitor(reading.value, tenNinetyScheme, moment)
 * rows.map((row) => row.status) // → ['on-track', 'will-miss']
 * forecast.total // → 87.44
 */
export function monitor(form: Form, scheme: Scheme, moment: Moment): Monitored {
  const execution = watchExecution(form, moment)
  const outlooks = form.indicators.map((indicator) => watchIndicator(indicator, form, moment))
  const expected: Form = {
    ...form,
    budget: form.budget.map((row) => forecastBudget(row, execution)),
    indicators: form.indicators.map((indicator, index) => {
      const outlook = outlooks[index]
      return outlook === undefined ? indicator : forecastIndicator(indicator, outlook, form, moment)
    }),
  }
  const { total, grade } = scorePoints(expected, { ...scheme, notApplicable: 'rescale-form' })
  const leftOut = outlooks
    .filter(({ status }) => status === 'unknown' || status === 'waiting')
    .map(({ code }) => code)
  return { yearShare: moment.yearShare, rows: [execution, ...outlooks], forecast: { total, grade, leftOut } }
}
