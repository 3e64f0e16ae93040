import type { RecordState } from '@medelge/workflow'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { holding } from '#platform/text/like'
import type { SessionRow } from '../session.ts'

type Db = Kysely<Database>

/** What a list of sessions is narrowed by. */
export interface SessionFilter {
  organizationId: number
  state?: RecordState
  kind?: SessionRow['kind']
  seriesId?: number
  activityId?: string
  from?: string
  to?: string
  search?: string
}

const heads = (way: 'offline' | 'online', of: 'session' | 'whole') =>
  sql<number>`coalesce((select sum((head->>${sql.lit(way)})::bigint)
    from jsonb_array_elements(${sql.ref(`${of}.headcounts`)}) head), 0)`

/** Newest day first reads one range of one index; any other order sorts what the filter leaves. */
export const sessionOrder = listOrder(
  {
    day: { value: sql`scope.day`, kind: 'day' },
    title: { value: sql`session.title`, kind: 'text' },
    place: { value: sql`session.place`, kind: 'text' },
    offline: { value: heads('offline', 'session'), kind: 'integer' },
    online: { value: heads('online', 'session'), kind: 'integer' },
  },
  '-day',
  { value: sql`scope.session_id`, kind: 'uuid' },
)

function filtered(db: Db, filter: SessionFilter) {
  let query = db
    .selectFrom('sessionScope as scope')
    .innerJoin('session', 'session.id', 'scope.sessionId')
    .where('scope.organizationId', '=', filter.organizationId)
  if (filter.from) query = query.where('scope.day', '>=', filter.from)
  if (filter.to) query = query.where('scope.day', '<=', filter.to)
  if (filter.state) query = query.where('session.state', '=', filter.state)
  if (filter.kind) query = query.where('session.kind', '=', filter.kind)
  if (filter.seriesId) query = query.where('session.seriesId', '=', filter.seriesId)
  if (filter.activityId) query = query.where('session.activityId', '=', filter.activityId)
  if (filter.search) {
    const word = holding(filter.search)
    // The index leaves few sessions; a single sign stands in no pair, and in very many titles.
    query = query
      .where(
        sql<boolean>`sign_pairs(session.title || E'\\n' || session.place) @> sign_pairs(${filter.search})`,
      )
      .where((is) => is.or([is('session.title', 'like', word), is('session.place', 'like', word)]))
  }
  return query
}

/** A unit's sessions and those below it, as they are asked for. */
export const sessionRows = (db: Db, filter: SessionFilter, order: RowOrder) =>
  filtered(db, filter)
    .selectAll('session')
    .select(order.key.as('orderKey'))
    .where(order.beyond)
    .orderBy(order.by)
    .limit(order.limit)

/** Each session is added once, whatever number of hosts it has; who came and who watched are never one sum. */
export const sessionSums = {
  offline: heads('offline', 'whole'),
  online: heads('online', 'whole'),
  materials: sql<number>`whole.materials`,
  works: sql<number>`whole.works`,
}
