import { AmountError, amountOfGrade, GRADES, type Grade, parseAmount } from '@medelge/figures'
import Type from 'typebox'
import { authorize } from '#house/actor'
import { dayOf } from '#house/clock'
import { deed } from '#house/deed'
import { inField } from '#house/errors'
import { pickLocale } from '#house/locale'
import { Id, Line, Text, Uuid } from '#house/shapes'
import { linkEvidence } from '#modules/evidence'
import { chainOf } from '#modules/organizations'
import { postEntry } from './entry.store.ts'
import { figureErrors } from './figure.errors.ts'
import { figurePolicy } from './figure.policy.ts'
import { Dimensions, FigureSchema, MetricCode, PeriodText, periodOf, presentFigure } from './figure.shape.ts'
import { getMetrics, type MetricRow } from './metric.store.ts'
import { impossibility, isAhead } from './possible-amount.ts'
import { readFigure } from './read-figures.ts'

/** The written value in smallest units; a grade by its word. */
function amountOf(metric: MetricRow, value: string): number {
  const { name, unit, scale: places } = metric
  const at = { value, name, unit, places, ...inField('value') }
  if (metric.kind === 'grade') {
    if (!(GRADES as readonly string[]).includes(value)) throw figureErrors.GRADE_UNREADABLE(at)
    return amountOfGrade(value as Grade)
  }
  try {
    const amount = parseAmount(value, places)
    const why = impossibility(metric.kind, amount)
    if (why) throw figureErrors[why](at)
    return amount
  } catch (error) {
    if (!(error instanceof AmountError)) throw error
    throw places === 0 ? figureErrors.AMOUNT_NOT_WHOLE(at) : figureErrors.AMOUNT_UNREADABLE(at)
  }
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
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({ entry: Type.Integer(), declaration: Uuid, figure: FigureSchema }),
  async handle({ db, body, actor, house, request, reply }) {
    const { organization, metric: code, evidence } = body
    authorize(actor, figurePolicy.declare, await chainOf(db, organization))
    const period = periodOf(body.period)
    const today = dayOf(house.clock())
    if (isAhead(period, today)) throw figureErrors.PERIOD_AHEAD({ today, ...inField('period') })
    const metric = (await getMetrics(db, [code])).get(code)
    if (!metric) throw figureErrors.METRIC_UNKNOWN({ metric: code })
    const { audience = 'none', channel = 'none' } = body
    const declaration = crypto.randomUUID()
    const entry = await postEntry(db, {
      source: { kind: 'declaration', id: declaration, version: 1 },
      hosts: [organization],
      // A declared flow of a stretch of time stands on its last day.
      lines: [{ metric: code, day: period.to, audience, channel, amount: amountOf(metric, body.value) }],
      by: actor.id ?? '',
      at: house.clock(),
      declared: true,
      evidence,
      note: body.note ?? '',
      adjustment: body.adjustment,
    })
    await linkEvidence(db, 'declaration', declaration, evidence, actor)
    const figure = await readFigure(db, { metric: code, organization, period })
    reply.code(201)
    const locale = pickLocale(request.headers['accept-language'])
    return { entry, declaration, figure: presentFigure(figure, period, locale) }
  },
})
