import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { firstChecks } from '#modules/checks'
import {
  Dimensions,
  figurePolicy,
  getMetrics,
  MetricCode,
  PeriodText,
  periodOf,
  recordFed,
} from '#modules/figures'
import { chainSteps } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { pickLocale, sentence } from '#platform/locale'
import { Choice, Id, Nullable } from '#platform/shapes'
import { declarationPolicy } from './declaration.policy.ts'
import { readDeclared } from './declared-amount.ts'
import { changeOf, WAYS } from './declared-change.ts'
import { FACTOR } from './doubt.ts'
import { questionDeclarations } from './tables/question-declarations.ts'

export const previewDeclaration = endpoint({
  route: 'GET /api/declarations/preview',
  summary: 'Who checks a declared figure of a unit, and what will be asked about a value; nothing is saved',
  may: declarationPolicy.record,
  query: Type.Object({
    metric: MetricCode,
    organization: Id,
    period: Type.Optional(PeriodText),
    value: Type.Optional(Type.String({ maxLength: 24 })),
    as: Type.Optional(Choice(WAYS)),
    ...Dimensions,
  }),
  answer: Type.Object({
    recordFed: Type.Boolean(),
    checks: Type.Integer({ description: 'How many levels check it before it counts' }),
    checkAt: Nullable(
      Type.Object({ id: Id, name: Type.String() }, { description: 'The unit that checks it first' }),
    ),
    factor: Type.Integer(),
    doubts: Type.Array(Type.String({ description: 'In the language asked for' })),
  }),
  async handle({ db, query, actor, request }) {
    const { organization, metric: code, period, value, as = 'change' } = query
    const { audience = 'none', channel = 'none' } = query
    const chain = await chainSteps(db, organization)
    const ids = chain.map((step) => step.id)
    authorize(actor, figurePolicy.read, ids)
    const metric = (await getMetrics(db, [code])).get(code)
    const amount = metric && value !== undefined ? readDeclared(metric, value) : undefined
    const told = { organization, audience, channel, as }
    const doubts =
      metric && period !== undefined && typeof amount === 'number'
        ? await doubtsOf(db, amount, { ...told, metric, period: periodOf(period) })
        : []
    const locale = pickLocale(request.headers['accept-language'])
    const [first] = await firstChecks(db, [organization])
    const at = chain.find(({ id }) => id === first?.checkAt)
    return {
      recordFed: (await recordFed(db))(code),
      checks: first?.checks ?? 1,
      checkAt: at ? { id: at.id, name: at.name } : null,
      factor: FACTOR,
      doubts: doubts.map((doubt) => sentence(locale, doubt.code, doubt.params).trim()),
    }
  },
})

async function doubtsOf(db: Kysely<Database>, value: number, of: Parameters<typeof changeOf>[2]) {
  const [doubts = []] = await questionDeclarations(db, [{ ...of, amount: await changeOf(db, value, of) }])
  return doubts
}
