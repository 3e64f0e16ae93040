import { type MetricKind, type Period, parsePeriod } from '@medelge/figures'
import Type from 'typebox'
import { dayOf } from '#platform/clock'
import { inField } from '#platform/errors'
import { publishedFigureErrors } from './published-figure.errors.ts'

export const PublicPeriod = Type.String({
  pattern: '^(this-year|today|(19|20|21)\\d\\d)$',
  description: '`this-year` and `today` go along with the calendar; a year stays',
})

/** The kinds whose meaning a single line can tell; a rank or a grade needs its list, a month its task. */
const publicKinds: readonly MetricKind[] = ['flow', 'stock', 'ratio']

/**
 * Refuses what would mislead: the sum of work "today", a stock of "this year", a year that has not come. A stock of a
 * named year is that of its last day.
 */
export function demandPublic(
  { kind, name }: { kind: MetricKind; name: string },
  period: string,
  now: Date,
): void {
  if (!publicKinds.includes(kind))
    throw publishedFigureErrors.METRIC_NOT_FOR_PUBLIC({ name, ...inField('metric') })
  const thisYear = dayOf(now).slice(0, 4)
  const moving = kind === 'stock' ? 'today' : 'this-year'
  const past = kind === 'stock' ? period < thisYear : period <= thisYear
  if (period !== moving && !(/^\d/.test(period) && past))
    throw publishedFigureErrors.PERIOD_NOT_FOR_PUBLIC({ name, ...inField('period') })
}

/** The days a published figure is of, at a moment. */
export function periodAt(kind: MetricKind, period: string, now: Date): Period {
  const today = dayOf(now)
  if (period === 'today') return parsePeriod(`..${today}`)
  if (period === 'this-year') return parsePeriod(today.slice(0, 4))
  return parsePeriod(kind === 'stock' ? `..${period}-12-31` : period)
}
