import Type from 'typebox'
import { authorize } from '#house/actor'
import { deed } from '#house/deed'
import { pickLocale } from '#house/locale'
import { chainOf } from '#modules/organizations'
import { figurePolicy } from './figure.policy.ts'
import { FigureSchema, FigureWish, periodOf, presentFigure } from './figure.shape.ts'
import { readFigure } from './read-figures.ts'

export const readFigureDeed = deed({
  route: 'GET /api/figures',
  summary:
    'One figure of an organization and everything below it, exact at this moment or as of an earlier one',
  may: figurePolicy.read,
  query: Type.Object(FigureWish),
  answer: FigureSchema,
  async handle({ db, query, actor, house, request }) {
    authorize(actor, figurePolicy.read, await chainOf(db, query.organization))
    const period = periodOf(query.period)
    const asOf = query.asOf === undefined ? undefined : new Date(query.asOf)
    const figure = await readFigure(db, { ...query, period }, { now: house.clock(), asOf })
    return presentFigure(figure, period, pickLocale(request.headers['accept-language']))
  },
})
