import Type from 'typebox'
import { authorize } from '#house/actor'
import { deed } from '#house/deed'
import { pickLocale } from '#house/locale'
import { chainOf } from '#modules/organizations'
import { figurePolicy } from './figure.policy.ts'
import { FigureSchema, FigureWish, periodOf, presentFigure } from './figure.shape.ts'
import { readFigures } from './read-figures.ts'
import { childrenOn } from './tree.store.ts'

export const readChildren = deed({
  route: 'GET /api/figures/children',
  summary:
    'A figure of an organization and of each organization directly below it on the last day of the period',
  may: figurePolicy.read,
  query: Type.Object(FigureWish),
  answer: Type.Object({
    figure: FigureSchema,
    children: Type.Array(
      Type.Object({
        id: Type.Integer(),
        name: Type.String(),
        shortName: Type.String(),
        level: Type.String(),
        figure: FigureSchema,
      }),
    ),
  }),
  async handle({ db, query, actor, house, request }) {
    authorize(actor, figurePolicy.read, await chainOf(db, query.organization))
    const locale = pickLocale(request.headers['accept-language'])
    const period = periodOf(query.period)
    const asOf = query.asOf === undefined ? undefined : new Date(query.asOf)
    const children = await childrenOn(db, query.organization, period.to)
    const [own, ...below] = await readFigures(
      db,
      [query.organization, ...children.map((child) => child.id)].map((organization) => ({
        ...query,
        organization,
        period,
      })),
      { now: house.clock(), asOf },
    )
    if (!own) throw new Error('the figure asked for was not read')
    return {
      figure: presentFigure(own, period, locale),
      children: children.flatMap((child, index) => {
        const figure = below[index]
        return figure ? [{ ...child, figure: presentFigure(figure, period, locale) }] : []
      }),
    }
  },
})
