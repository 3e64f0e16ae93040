import { AUDIENCES, CHANNELS, metricsOf } from '@medelge/figures'
import type { Kysely } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { cutPage, decodeCursor } from '#platform/page'
import { Choice, Day, Id, Nullable, Page, PageQuery } from '#platform/shapes'
import { getMetrics } from '../catalogue/metric.store.ts'
import { figurePolicy } from '../figure.policy.ts'
import { FigureWish, periodOf } from '../figure.shape.ts'
import { findPostings, type PostingWish } from '../ledger/posting.store.ts'

const PostingSchema = Type.Object({
  position: Type.Integer(),
  folded: Type.Boolean(),
  metric: Type.String(),
  day: Day,
  audience: Choice(AUDIENCES),
  channel: Choice(CHANNELS),
  amount: Type.Integer(),
  declared: Type.Boolean(),
  own: Type.Boolean({ description: 'The organization asked for is itself a host' }),
  entry: Type.Integer(),
  source: Type.Object({ kind: Type.String(), id: Type.String(), version: Type.Integer() }),
  enteredBy: Type.String(),
  enteredAt: Type.String(),
  evidence: Type.Array(Type.String()),
  note: Type.String(),
  adjustment: Nullable(Type.String()),
  reverses: Nullable(Type.Integer()),
  reversedBy: Nullable(Type.Integer()),
  confirmation: Nullable(Type.String()),
  moved: Type.Boolean({ description: 'Written because a unit moved' }),
  carried: Type.Boolean({ description: 'A stock that went along with a unit that moved' }),
  hosts: Type.Array(Id),
})

type Wish = Static<Type.TObject<typeof FigureWish>>

/** The lines a figure is made of: those of its metric, or of the metrics it is computed from. */
export async function postingsBehind(db: Kysely<Database>, wish: Wish): Promise<PostingWish> {
  const { from, to } = periodOf(wish.period)
  const asked = (await getMetrics(db, [wish.metric])).get(wish.metric)
  const parts = await getMetrics(db, asked?.formula ? [...metricsOf(asked.formula)] : [])
  return {
    organization: wish.organization,
    metrics: [...(asked ? [asked] : []), ...parts.values()].map((metric) => metric.id),
    // A stock is made of everything before, too.
    from: asked?.kind === 'stock' ? null : from,
    to,
    audience: wish.audience,
    channel: wish.channel,
    asOf: wish.asOf === undefined ? undefined : new Date(wish.asOf),
  }
}

export const findPostingsEndpoint = endpoint({
  route: 'GET /api/figures/postings',
  summary: 'The lines behind a figure, latest first, each with the record or declaration it comes from',
  may: figurePolicy.read,
  query: Type.Object({ ...FigureWish, ...PageQuery }),
  answer: Page(PostingSchema),
  async handle({ db, query, actor }) {
    authorize(actor, figurePolicy.read, await chainOf(db, query.organization))
    const limit = query.limit ?? 50
    const place = decodeCursor(query.after, ['day', 'integer'])
    const after = place && { day: place[0], position: place[1] }
    const rows = await findPostings(db, { ...(await postingsBehind(db, query)), after, limit: limit + 1 })
    const page = cutPage(rows, limit, (row) => [row.day, row.position])
    return {
      next: page.next,
      items: page.items.map(
        ({ sourceKind: kind, sourceId: id, sourceVersion: version, enteredAt, ...row }) => ({
          ...row,
          audience: row.audience as (typeof AUDIENCES)[number],
          channel: row.channel as (typeof CHANNELS)[number],
          source: { kind, id, version },
          enteredAt: enteredAt.toISOString(),
        }),
      ),
    }
  },
})
