import { parsePeriod } from '@medelge/figures'
import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { figurePolicy } from '../figure.policy.ts'
import { FigureFilter, FigureSchema, periodOf } from '../figure.shape.ts'
import { stepsOf } from '../reading/read-trend.ts'
import { childrenOf, WithChildren } from './read-children.ts'

export const readOverview = endpoint({
  route: 'GET /api/figures/overview',
  summary:
    'A figure with those of the units directly below it and its course over its years or the months of its year, all of one moment',
  may: figurePolicy.read,
  reads: 'replica',
  query: Type.Object(FigureFilter),
  answer: Type.Object({ ...WithChildren, steps: Type.Array(FigureSchema) }),
  async handle({ db, query, actor, platform, request }) {
    authorize(actor, figurePolicy.read, await chainOf(db, query.organization))
    const period = periodOf(query.period)
    const course = period.grain === 'years' ? period : parsePeriod(period.to.slice(0, 4))
    const locale = pickLocale(request.headers['accept-language'])
    return childrenOf(db, query, platform.clock(), locale, stepsOf(course, undefined))
  },
})
