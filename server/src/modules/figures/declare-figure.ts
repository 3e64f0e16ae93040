import Type from 'typebox'
import { authorize } from '#house/actor'
import { dayOf } from '#house/clock'
import { deed } from '#house/deed'
import { inField } from '#house/errors'
import { pickLocale, sentence } from '#house/locale'
import { Id, Line, Text, Uuid } from '#house/shapes'
import { linkEvidence } from '#modules/evidence'
import { chainOf } from '#modules/organizations'
import { readDeclared } from './declarations/declared-amount.ts'
import { mayDeclare } from './declarations/may-declare.ts'
import { questionDeclarations } from './declarations/question-declarations.ts'
import { postEntry } from './entry.store.ts'
import { figureErrors } from './figure.errors.ts'
import { figurePolicy } from './figure.policy.ts'
import { Dimensions, FigureSchema, MetricCode, PeriodText, periodOf, presentFigure } from './figure.shape.ts'
import { getMetrics, type MetricRow } from './metric.store.ts'
import { isAhead } from './possible-amount.ts'
import { readFigure } from './read-figures.ts'

/** The written value in smallest units, or a refusal that says what is wrong with it. */
function amountOf(metric: MetricRow, value: string): number {
  const amount = readDeclared(metric, value)
  if (typeof amount === 'number') return amount
  const { name, unit, scale: places } = metric
  throw figureErrors[amount]({ value, name, unit, places, ...inField('value') })
}

export const declareFigure = deed({
  route: 'POST /api/declarations',
  summary: 'State a figure that no record gives, on evidence; it stays visibly declared wherever it counts',
  may: figurePolicy.declare,
  body: Type.Object(
    {
      metric: MetricCode,
      organization: Id,
      period: PeriodText,
      value: Type.String({ maxLength: 24, description: 'Decimal in the unit of the metric, or a grade' }),
      ...Dimensions,
      evidence: Type.Array(Uuid, { minItems: 1, maxItems: 20, uniqueItems: true }),
      note: Type.Optional(Text(1000)),
      adjustment: Type.Optional(Line(500)),
      confirmation: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 500,
          pattern: '\\S',
          description: 'Why an unlikely figure is right; asked for where something is unlikely',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({ entry: Type.Integer(), declaration: Uuid, figure: FigureSchema }),
  async handle({ db, body, actor, house, request, reply }) {
    const { organization, metric: code, evidence } = body
    const chain = await chainOf(db, organization)
    authorize(actor, figurePolicy.declare, chain)
    const period = periodOf(body.period)
    const today = dayOf(house.clock())
    if (isAhead(period, today)) throw figureErrors.PERIOD_AHEAD({ today, ...inField('period') })
    const metric = (await getMetrics(db, [code])).get(code)
    if (!metric) throw figureErrors.METRIC_UNKNOWN({ metric: code })
    const amount = amountOf(metric, body.value)
    if (!mayDeclare(actor, code, chain))
      throw figureErrors.DECLARATION_NEEDS_OFFICER_ABOVE({ name: metric.name, ...inField('organization') })
    const { audience = 'none', channel = 'none', confirmation } = body
    const locale = pickLocale(request.headers['accept-language'])
    const [doubts = []] = await questionDeclarations(db, [
      { metric, organization, period, amount, audience, channel },
    ])
    if (doubts.length > 0 && confirmation === undefined)
      throw figureErrors.DECLARATION_NEEDS_REASON({
        doubts: doubts.map((doubt) => sentence(locale, doubt.code, doubt.params)).join(''),
        ...inField('confirmation'),
      })
    const declaration = crypto.randomUUID()
    const entry = await postEntry(db, {
      source: { kind: 'declaration', id: declaration, version: 1 },
      hosts: [organization],
      // A declared flow of a stretch of time stands on its last day.
      lines: [{ metric: code, day: period.to, audience, channel, amount }],
      by: actor.id ?? '',
      at: house.clock(),
      declared: true,
      evidence,
      note: body.note ?? '',
      adjustment: body.adjustment,
      // Kept only where something was asked: a reason for nothing would say that there was a doubt.
      ...(doubts.length > 0 && confirmation !== undefined ? { confirmation } : {}),
    })
    await linkEvidence(db, 'declaration', declaration, evidence, actor)
    const figure = await readFigure(db, { metric: code, organization, period })
    reply.code(201)
    return { entry, declaration, figure: presentFigure(figure, period, locale) }
  },
})
