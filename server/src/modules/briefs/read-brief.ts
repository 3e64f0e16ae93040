import { formatPeriod, monthsIn, type Period, parsePeriod } from '@medelge/figures'
import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { findSilentUnits } from '#modules/activities'
import { findTargets } from '#modules/appraisals'
import {
  type Figure,
  figurePolicy,
  getMetrics,
  MetricCode,
  PeriodText,
  periodOf,
  presentFigure,
  readFigures,
} from '#modules/figures'
import { chainOf, getOrganization } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { Id } from '#platform/shapes'
import { BriefSchema } from './brief.shape.ts'
import { amountOf, rankUnits } from './rank-units.ts'
import { spanBefore } from './same-span.ts'

/** What a unit is asked for most: reach, training, the network, the people. */
const six = [
  'popsci-publicity-events',
  'popsci-activity-beneficiaries',
  'farmer-training-beneficiaries',
  'caravan-sessions',
  'popsci-estations',
  'st-volunteers',
] as const

/** The latest month that is over; in January, and for a year that is over, the whole year. */
function reportedPeriod(year: number, today: string): Period {
  const whole = parsePeriod(String(year))
  if (!today.startsWith(`${year}-`)) return whole
  return monthsIn(whole).findLast((month) => month.to < today) ?? whole
}

async function readSix(db: Kysely<Database>, organization: number, year: number, now: Date, before: Period) {
  const period = parsePeriod(String(year))
  const queries = [period, before].flatMap((asked) =>
    six.map((metric) => ({ metric, organization, period: asked })),
  )
  const [metrics, targets, figures] = [
    await getMetrics(db, six),
    await findTargets(db, organization, year),
    await readFigures(db, queries, { now }),
  ]
  return six.map((metric, position) => {
    const figure = figures[position] as Figure
    const target = targets.get(metric)
    const { amount } = amountOf(figure)
    return {
      metric: metrics.get(metric),
      figure,
      before: amountOf(figures[position + six.length] as Figure),
      target: target
        ? {
            text: target.text,
            reached: (amount ?? 0) / 10 ** figure.scale / target.value,
            appraisalId: target.appraisalId,
            project: target.project,
          }
        : null,
    }
  })
}

export const readBrief = endpoint({
  route: 'GET /api/brief',
  summary:
    'A unit’s year on one page: six figures beside the year before and the target, the units below ranked, and who has handed in nothing',
  may: figurePolicy.read,
  reads: 'replica',
  query: Type.Object({
    organization: Id,
    year: Type.Integer({ minimum: 1990, maximum: 2199 }),
    ranking: Type.Optional(MetricCode),
    reporting: Type.Optional(PeriodText),
  }),
  answer: BriefSchema,
  async handle({ db, query, actor, platform, request }) {
    const { organization, year, ranking = six[0] } = query
    authorize(actor, figurePolicy.read, await chainOf(db, organization))
    const now = platform.clock()
    const today = dayOf(now)
    const locale = pickLocale(request.headers['accept-language'])
    const period = parsePeriod(String(year))
    const { period: before, whole } = spanBefore(year, today)
    const reporting = query.reporting ? periodOf(query.reporting, 'reporting') : reportedPeriod(year, today)
    const unit = await getOrganization(db, organization)
    const figures = await readSix(db, organization, year, now, before)
    const [total] = await readFigures(db, [{ metric: ranking, organization, period }], { now })
    const asked = { organization, metric: ranking, period, before, now, locale }
    const { silent, expected } = await findSilentUnits(db, organization, {
      from: reporting.from ?? '1900-01-01',
      to: reporting.to,
      today,
    })
    return {
      organization: { id: unit.id, name: unit.name, shortName: unit.shortName, level: unit.level },
      year,
      moment: now.toISOString(),
      before: { year: year - 1, to: before.to, whole },
      figures: figures.map(({ metric, figure, ...rest }) => ({
        ...rest,
        name: (locale === 'en' ? metric?.nameEn : metric?.name) ?? '',
        figure: presentFigure(figure, period, locale),
      })),
      ranking: {
        metric: ranking,
        total: presentFigure(total as Figure, period, locale),
        units: await rankUnits(db, asked),
      },
      reporting: { period: formatPeriod(reporting), expected, silent },
    }
  },
})
