import Type from 'typebox'
import { getMetrics, MetricCode } from '#modules/figures'
import { findRootOrganization } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { PublishedFigureSchema, presentPublished } from './find-published-figures.ts'
import { readPublicFigures } from './public-figure.ts'
import { demandPublic, PublicPeriod } from './public-period.ts'
import { publishedFigureErrors } from './published-figure.errors.ts'
import { publishedFigurePolicy } from './published-figure.policy.ts'
import { findPublished, insertPublished } from './published-figure.store.ts'

/** A page that is read, not a yearbook. */
const MOST = 24

export const publishFigure = endpoint({
  route: 'POST /api/published-figures',
  summary: 'Put a figure of the region on its public page, with how it is known',
  may: publishedFigurePolicy.publish,
  body: Type.Object({ metric: MetricCode, period: PublicPeriod }, { additionalProperties: false }),
  answer: PublishedFigureSchema,
  async handle({ db, body, actor, platform, reply }) {
    const now = platform.clock()
    const root = await findRootOrganization(db)
    authorize(actor, publishedFigurePolicy.publish, root ? [root.id] : [])
    const organizationId = root?.id ?? 0
    const metric = (await getMetrics(db, [body.metric])).get(body.metric)
    if (!metric) throw new Error(`metric ${body.metric} was not loaded`)
    demandPublic(metric, body.period, now)
    const [figure] = await readPublicFigures(db, organizationId, [{ ...body, publishedAt: now }], now)
    if (figure?.value === null) throw publishedFigureErrors.FIGURE_WITHOUT_RECORDS({ name: metric.name })
    if ((await findPublished(db, organizationId)).length >= MOST)
      throw publishedFigureErrors.TOO_MANY_PUBLIC_FIGURES({ most: MOST })
    const row = await insertPublished(db, { organizationId, ...body }, actor, now)
    if (!row) throw publishedFigureErrors.FIGURE_ALREADY_PUBLIC({ name: metric.name })
    await noteAct(db, actor, now, {
      kind: /^\d/.test(body.period) ? 'figure.published' : 'figure.published-running',
      organizationId,
      subject: { kind: 'metric', id: metric.code, name: metric.name },
      details: { period: body.period },
    })
    reply.code(201)
    return presentPublished(row)
  },
})
