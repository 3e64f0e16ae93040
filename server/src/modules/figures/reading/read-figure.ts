import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { figurePolicy } from '../figure.policy.ts'
import { FigureFilter, FigureSchema, periodOf, presentFigure } from '../figure.shape.ts'
import { readFigure } from './read-figures.ts'

export const readFigureEndpoint = endpoint({
  route: 'GET /api/figures',
  summary:
    'One figure of an organization and everything below it, exact at this moment or as of an earlier one',
  may: figurePolicy.read,
  reads: 'replica',
  query: Type.Object(FigureFilter),
  answer: FigureSchema,
  async handle({ db, query, actor, platform, request }) {
    authorize(actor, figurePolicy.read, await chainOf(db, query.organization))
    const period = periodOf(query.period)
    const asOf = query.asOf === undefined ? undefined : new Date(query.asOf)
    const figure = await readFigure(db, { ...query, period }, { now: platform.clock(), asOf })
    return presentFigure(figure, period, pickLocale(request.headers['accept-language']))
  },
})
