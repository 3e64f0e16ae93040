import { findPassedOver } from './alternatives.ts'
import { compare, type Exact, exact, plus, rounded, sum, toNumber } from './exact.ts'
import { findFindings } from './findings/find-findings.ts'
import type { Form } from './form.ts'
import { gradeOf } from './grade.ts'
import { judgeExecution } from './judging/judge-execution.ts'
import { judgeIndicator } from './judging/judge-indicator.ts'
import type { Judged } from './judging/judged.ts'
import { pointsOf, presentRow, type RowPoints } from './judging/score-row.ts'
import type { Scored, ScoredGroup } from './result.ts'
import type { Scheme } from './scheme.ts'
import { countedWeights, findGroup } from './weights.ts'

// Points out of more than 100 are no grade of anything.
const NO_GRADE = '—'

function addUp(rows: RowPoints[], { rounding }: Scheme): Exact {
  if (rounding.on === 'item') return sum(rows.map((row) => row.score))
  return rounded(sum(rows.map((row) => row.points)), rounding.places, rounding.mode)
}

/**
 * Scores a form by a scheme: points per row with their arithmetic, sums per group, total, grade, and what is wrong or
 * open in the form. Pure: neither clock nor language; `describe` turns the arithmetic and findings into sentences.
 * Amounts are in the form's budget unit, weights and scores in points. Throws RangeError only for numbers that are
 * not finite decimals; `readForm` refuses those with words.
 * Source: 财预〔2020〕10号 and the filling guides of finance bureaus; see docs/appraisal-form.md.
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
 * const { rows, total, grade } = score(reading.value, tenNinetyScheme)
 * rows.map((row) => row.score) // → [9, 38.4]
 * [total, grade] // → [47.4, '差']
 */
export function score(form: Form, scheme: Scheme): Scored {
  const points = scorePoints(form, scheme)
  return { ...points, findings: findFindings(form, scheme, points) }
}

/**
 * The same without what is wrong or open in the form, which takes four times as long to find as the points.
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
 * scorePoints(reading.value, tenNinetyScheme).total // → 47.4
 */
export function scorePoints(form: Form, scheme: Scheme): Omit<Scored, 'findings'> {
  const judged = form.indicators.map((indicator) => judgeIndicator(indicator, scheme, form.year))
  const passedOver = findPassedOver(form, judged)
  const weights = countedWeights(form, scheme, passedOver)
  const execution = pointsOf(judgeExecution(form, scheme), weights.execution, scheme)
  const points = judged.map((one, index) => {
    const isPassedOver = passedOver.has(form.indicators[index]?.code ?? '')
    const counted: Judged = isPassedOver ? { ...one, code: 'alternative-not-taken' } : one
    return pointsOf(counted, weights.indicators[index] ?? exact(0), scheme)
  })
  const group = (name: string, rows: RowPoints[]): ScoredGroup => ({
    name,
    weight: toNumber(sum(rows.map((row) => row.weight))),
    score: toNumber(addUp(rows, scheme), scheme.rounding.places),
  })
  const groups = scheme.groups.map(({ name }) =>
    group(
      name,
      points.filter(
        (_, index) => form.indicators[index] && findGroup(form.indicators[index], scheme)?.name === name,
      ),
    ),
  )
  const rows = [
    presentRow('execution', execution, scheme),
    ...form.indicators.flatMap((indicator, index) => {
      const row = points[index]
      return row === undefined ? [] : [presentRow(indicator.code, row, scheme)]
    }),
  ]
  const total = toNumber(addUp([execution, ...points], scheme), scheme.rounding.places)
  const weight = points.reduce((all, row) => plus(all, row.weight), execution.weight)
  return {
    rows,
    groups: [group('execution', [execution]), ...groups],
    weight: toNumber(weight),
    total,
    grade: compare(weight, exact('100.05')) >= 0 ? NO_GRADE : gradeOf(total, scheme),
  }
}
