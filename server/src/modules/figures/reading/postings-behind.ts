import type { Static, TObject } from 'typebox'
import type { ListRequest } from '#engines/lists/list-request'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { getMetricsAndParts } from '../catalogue/metric-parts.store.ts'
import { figurePolicy } from '../figure.policy.ts'
import { type FigureFilter, periodOf } from '../figure.shape.ts'
import type { PostingFilter } from '../ledger/posting.store.ts'
import { countedIn, rowOf } from './figure-parts.ts'

type Asked = Static<TObject<typeof FigureFilter>>

/** The lines a figure is made of: those of its metric, or of the metrics it is computed from. */
export async function postingsBehind({ db, actor, query }: ListRequest<Asked>): Promise<PostingFilter> {
  authorize(actor, figurePolicy.read, await chainOf(db, query.organization))
  const { from, to } = periodOf(query.period)
  const metrics = await getMetricsAndParts(db, [query.metric])
  const asked = rowOf(metrics, query.metric)
  const parts = countedIn(query.metric, to, metrics).map((code) => rowOf(metrics, code))
  return {
    organization: query.organization,
    metrics: [asked, ...parts],
    // A stock is made of everything before, too.
    from: asked.kind === 'stock' ? null : from,
    to,
    audience: query.audience,
    channel: query.channel,
    asOf: query.asOf === undefined ? undefined : new Date(query.asOf),
  }
}
