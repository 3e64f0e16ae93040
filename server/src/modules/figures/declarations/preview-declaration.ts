import Type from 'typebox'
import { authorize } from '#house/actor'
import { deed } from '#house/deed'
import { pickLocale, sentence } from '#house/locale'
import { Id, Nullable } from '#house/shapes'
import { chainSteps } from '#modules/organizations'
import { figurePolicy } from '../figure.policy.ts'
import { Dimensions, MetricCode, PeriodText, periodOf } from '../figure.shape.ts'
import { getMetrics } from '../metric.store.ts'
import { readDeclared } from './declared-amount.ts'
import { FACTOR } from './doubt.ts'
import { isRecordFed, mayDeclare } from './may-declare.ts'
import { questionDeclarations } from './question-declarations.ts'

export const previewDeclaration = deed({
  route: 'GET /api/declarations/preview',
  summary: 'Who may declare a figure of a unit, and what will be asked about a value; nothing is saved',
  may: figurePolicy.declare,
  query: Type.Object({
    metric: MetricCode,
    organization: Id,
    period: Type.Optional(PeriodText),
    value: Type.Optional(Type.String({ maxLength: 24 })),
    ...Dimensions,
  }),
  answer: Type.Object({
    may: Type.Boolean(),
    recordFed: Type.Boolean(),
    above: Nullable(
      Type.Object({ id: Id, name: Type.String() }, { description: 'The unit whose officer declares it' }),
    ),
    factor: Type.Integer(),
    doubts: Type.Array(Type.String({ description: 'In the language asked for' })),
  }),
  async handle({ db, query, actor, request }) {
    const { organization, metric: code, period, value, audience = 'none', channel = 'none' } = query
    const chain = await chainSteps(db, organization)
    const ids = chain.map((step) => step.id)
    authorize(actor, figurePolicy.read, ids)
    const metric = (await getMetrics(db, [code])).get(code)
    const amount = metric && value !== undefined ? readDeclared(metric, value) : undefined
    const [doubts = []] =
      metric && period !== undefined && typeof amount === 'number'
        ? await questionDeclarations(db, [
            { metric, organization, period: periodOf(period), amount, audience, channel },
          ])
        : []
    const locale = pickLocale(request.headers['accept-language'])
    const above = chain[1] ?? chain[0]
    return {
      may: mayDeclare(actor, code, ids),
      recordFed: isRecordFed(code),
      above: above ? { id: above.id, name: above.name } : null,
      factor: FACTOR,
      doubts: doubts.map((doubt) => sentence(locale, doubt.code, doubt.params).trim()),
    }
  },
})
