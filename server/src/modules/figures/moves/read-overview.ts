import { parsePeriod } from '@medelge/figures'
import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { Nullable } from '#platform/shapes'
import { figurePolicy } from '../figure.policy.ts'
import { FigureFilter, FigureSchema, periodOf } from '../figure.shape.ts'
import { stepsOf } from '../reading/read-trend.ts'
import { TargetSchema, targetOf } from '../targets/target-of.ts'
import { childrenOf, WithChildren } from './read-children.ts'

export const readOverview = endpoint({
  route: 'GET /api/figures/overview',
  summary:
    'A figure with those of the units directly below it and its course over its years or the months of its year, all of one moment',
  may: figurePolicy.read,
  reads: 'replica',
  query: Type.Object(FigureFilter),
  answer: Type.Object({
    ...WithChildren,
    steps: Type.Array(FigureSchema),
    target: Nullable(TargetSchema),
  }),
  async handle({ db, query, actor, platform, request }) {
    authorize(actor, figurePolicy.read, await chainOf(db, query.organization))
    const period = periodOf(query.period)
    const course = period.grain === 'years' ? period : parsePeriod(period.to.slice(0, 4))
    const locale = pickLocale(request.headers['accept-language'])
    const now = platform.clock()
    const read = await childrenOf(db, query, now, locale, stepsOf(course, undefined))
    const whole = period.grain === 'year' && query.audience === undefined && query.channel === undefined
    return { ...read, target: whole ? await targetOf(db, read.figure, now) : null }
  },
})
