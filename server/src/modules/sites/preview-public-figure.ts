import { h } from 'preact'
import Type from 'typebox'
import { renderHtml } from '#engines/pages/index'
import { getMetrics, MetricCode } from '#modules/figures'
import { findRootOrganization } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { HomePage } from './home-page.tsx'
import { demandPublic, PublicPeriod } from './public-period.ts'
import { publishedFigurePolicy } from './published-figure.policy.ts'
import { readHome } from './read-home.ts'

export const previewPublicFigure = endpoint({
  route: 'GET /api/published-figures/preview',
  summary: 'The public page of the region as it would read with this figure on it',
  may: publishedFigurePolicy.publish,
  query: Type.Object({ metric: MetricCode, period: PublicPeriod }),
  answer: Type.Object({ html: Type.String() }),
  async handle({ db, query, actor, platform }) {
    const root = await findRootOrganization(db)
    authorize(actor, publishedFigurePolicy.publish, root ? [root.id] : [])
    const now = platform.clock()
    const metric = (await getMetrics(db, [query.metric])).get(query.metric)
    if (metric) demandPublic(metric, query.period, now)
    const facts = await readHome(db, now, { ...query, publishedAt: now })
    return { html: renderHtml(h(HomePage, { ...facts, language: 'zh-CN' })) }
  },
})
