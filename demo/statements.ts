import { amountOfGrade, type Grade, parseAmount } from '@medelge/figures'
import { apportion } from './apportion.ts'
import { chanceFrom } from './chance.ts'
import { getFrom } from './read.ts'
import type { DeclaredFacts } from './year/demo-year.ts'

/** A declared figure as the ledger takes it: a code of the catalogue, a day, whole smallest units. */
export interface Statement {
  metric: string
  day: string
  amount: number
}

const grades = new Map<string, Grade>([
  ['优', 'excellent'],
  ['良', 'good'],
  ['中', 'fair'],
  ['差', 'poor'],
])

// The survey's paper says how many answered; the rate itself is computed from answers, never stated.
const answers = 2160
const daysOfYear = 365

const lastDays = (year: number) =>
  Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10))

// A mean per day is computed from the visits, so the visits of each month are what is stated.
function visits(perDay: number, year: number): Statement[] {
  const chance = chanceFrom(perDay)
  const days = lastDays(year)
  const shares = apportion(
    perDay * daysOfYear,
    days.map((day) => Number(day.slice(8)) * chance.skewed(1, 0.12)),
  )
  return days.map((day, month) => ({ metric: 'website-visits', day, amount: shares[month] ?? 0 }))
}

/** What is stated to the ledger for a declared figure; `scaleOf` tells the decimal places a metric keeps. */
export function statementsOf(
  { metric, value, day, period }: DeclaredFacts,
  scaleOf: (metric: string) => number,
): Statement[] {
  const on = day ?? period?.[1] ?? ''
  if (metric === 'website_daily_visits') return visits(Number(value), Number(on.slice(0, 4)))
  if (metric === 'audience_satisfaction_rate')
    return [
      { metric: 'satisfaction-answers', day: on, amount: answers },
      { metric: 'satisfaction-answers-satisfied', day: on, amount: (answers * Number(value)) / 100 },
    ]
  const code = metric.replaceAll('_', '-')
  const grade = grades.get(String(value))
  const amount = grade ? amountOfGrade(grade) : parseAmount(String(value), scaleOf(code))
  return [{ metric: code, day: on, amount }]
}

/** Reads the scale of a metric from the catalogue's rows. */
export const scalesOf = (metrics: readonly { code: string; scale: number }[]) => {
  const scales = new Map(metrics.map(({ code, scale }) => [code, scale]))
  return (code: string) => getFrom(scales, code)
}
