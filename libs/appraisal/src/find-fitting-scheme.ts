import { weightFindings } from './findings/weight.findings.ts'
import type { Form } from './form.ts'
import type { Scheme } from './scheme.ts'
import { schemes } from './schemes.ts'

/**
 * The first scheme of this library whose groups and execution weight are those of the form, the national one before
 * the others; undefined when none fits.
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
  return Object.values(schemes).find((scheme) => weightFindings(form, scheme).length === 0)
}
