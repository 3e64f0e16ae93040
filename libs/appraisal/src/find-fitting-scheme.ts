import { countedOnce } from './alternatives.ts'
import { compare, exact, print, sum } from './exact.ts'
import { weightFindings } from './findings/weight.findings.ts'
import type { Form } from './form.ts'
import { findTotalRow } from './judging/judge-execution.ts'
import type { Scheme } from './scheme.ts'
import { nationalScheme, schemes, tenNinetyScheme } from './schemes.ts'

// 100 points on indicators under a printed execution row of 10 are 110, unless the total leaves that row out.
function mayLeaveExecutionOut(form: Form): boolean {
  const row = findTotalRow(form)
  if (row === undefined || !row.weight) return true
  const claims = form.indicators.map(({ printedScore }) => printedScore)
  if (form.printedTotal === undefined || claims.some((claim) => claim === undefined)) return false
  return compare(sum(claims.map((claim) => exact(claim ?? 0))), exact(form.printedTotal)) === 0
}

// 15 + 85: weights that add up are a scheme, also one that nobody has named.
function ownScheme(form: Form): Scheme | undefined {
  const execution = findTotalRow(form)?.weight ?? undefined
  if (execution === undefined || execution === 0) return undefined
  const rest = Number(print(sum(countedOnce(form).map(({ weight }) => exact(weight))), 6))
  if (compare(sum([exact(execution), exact(rest)]), exact(100)) !== 0) return undefined
  return {
    ...tenNinetyScheme,
    name: `${execution}+${rest}`,
    execution: { weight: execution },
    groups: [{ name: '绩效指标', covers: 'every', weight: rest }],
  }
}

const faultsOf = (form: Form, scheme: Scheme) =>
  weightFindings(form, scheme).filter(({ severity }) => severity === 'refuse').length

const candidatesOf = (form: Form) =>
  Object.values(schemes).filter(({ execution }) => execution.counted !== false || mayLeaveExecutionOut(form))

/**
 * The first scheme of this library whose groups and execution weight are those of the form, the national one before
 * the others; one of its own when its weights add up to 100 in a way of no other; undefined when none fits.
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
 * reading.ok && findFittingScheme(reading.value)?.name // → '10+90'
 */
export function findFittingScheme(form: Form): Scheme | undefined {
  const fitting = candidatesOf(form).find((scheme) => faultsOf(form, scheme) === 0)
  if (fitting !== undefined || form.indicators.length === 0) return fitting
  const own = ownScheme(form)
  return own !== undefined && faultsOf(form, own) === 0 ? own : undefined
}

/**
 * The scheme to score a form by when nobody named one: the fitting one, or else the nearest, that is among those with
 * the printed execution weight the one that leaves the fewest weights to correct. One slip is no other scheme.
 * @example
 * const reading = readForm({
 *   title: '项目支出绩效自评表',
 *   year: 2021,
 *   project: '科普经费',
 *   budget: [{ role: 'total', item: '年度资金总额', fullYear: 100, executed: 90, weight: 20 }],
 *   indicators: [
 *     { level1: '产出指标', level2: '数量指标', level3: '活动场次', target: '≥600场', actual: '256场', weight: 85 },
 *   ],
 * })
 * reading.ok && chooseScheme(reading.value).name // → '20+80'
 */
export function chooseScheme(form: Form): Scheme {
  const fitting = findFittingScheme(form)
  if (fitting !== undefined) return fitting
  const printed = findTotalRow(form)?.weight ?? undefined
  const all = candidatesOf(form).filter(({ execution }) => execution.counted !== false)
  const alike = all.filter(({ execution }) => printed === undefined || execution.weight === printed)
  const [nearest] = [...(alike.length > 0 ? alike : all)].sort(
    (a, b) => faultsOf(form, a) - faultsOf(form, b),
  )
  return nearest ?? nationalScheme
}
