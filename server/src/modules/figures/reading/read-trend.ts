import { monthsIn, type Period, parsePeriod, yearsIn } from '@medelge/figures'
import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { figurePolicy } from '../figure.policy.ts'
import { FigureFilter, FigureSchema, periodOf, presentFigure } from '../figure.shape.ts'
import { readFigures } from './read-figures.ts'

/** The months of a period, the years of one of several, or that many whole years up to and with its own. */
export function stepsOf(period: Period, years: number | undefined): Period[] {
  const last = Number(period.to.slice(0, 4))
  if (years === undefined) {
    if (period.grain === 'years') return yearsIn(period)
    const months = monthsIn(period)
    return months.length > 0 ? months : monthsIn(parsePeriod(String(last)))
  }
  return Array.from({ length: years }, (_, index) => parsePeriod(String(last - years + 1 + index)))
}

export const readTrend = endpoint({
  route: 'GET /api/figures/trend',
  summary: 'A figure over the months of a period, or over the years of one or before it',
  may: figurePolicy.read,
  reads: 'replica',
  query: Type.Object({ ...FigureFilter, years: Type.Optional(Type.Integer({ minimum: 2, maximum: 30 })) }),
  answer: Type.Object({ steps: Type.Array(FigureSchema) }),
  async handle({ db, query, actor, platform, request }) {
    authorize(actor, figurePolicy.read, await chainOf(db, query.organization))
    const locale = pickLocale(request.headers['accept-language'])
    const steps = stepsOf(periodOf(query.period), query.years)
    const asOf = query.asOf === undefined ? undefined : new Date(query.asOf)
    const figures = await readFigures(
      db,
      steps.map((period) => ({ ...query, period })),
      { now: platform.clock(), asOf },
    )
    return {
      steps: steps.flatMap((period, index) => {
        const figure = figures[index]
        return figure ? [presentFigure(figure, period, locale)] : []
      }),
    }
  },
})
