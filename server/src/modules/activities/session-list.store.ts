import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

export interface SessionWish {
  organizationId: number
  state?: string
  kind?: string
  seriesId?: number
  activityId?: string
  from?: string
  to?: string
  search?: string
  /** Day and id of the last row of the page before. */
  after?: readonly [string, string]
  limit: number
}

/** A unit's sessions and those below it, newest day first; one range of one index at every level. */
export function findSessions(db: Db, wish: SessionWish) {
  let query = db
    .selectFrom('sessionScope as scope')
    .innerJoin('session', 'session.id', 'scope.sessionId')
    .selectAll('session')
    .where('scope.organizationId', '=', wish.organizationId)
    .orderBy('scope.day', 'desc')
    .orderBy('scope.sessionId', 'desc')
    .limit(wish.limit)
  if (wish.after) {
    const [day, id] = wish.after
    query = query.where(sql<boolean>`(scope.day, scope.session_id) < (${day}::date, ${id}::uuid)`)
  }
  if (wish.from) query = query.where('scope.day', '>=', wish.from)
  if (wish.to) query = query.where('scope.day', '<=', wish.to)
  if (wish.state) query = query.where('session.state', '=', wish.state)
  if (wish.kind) query = query.where('session.kind', '=', wish.kind)
  if (wish.seriesId) query = query.where('session.seriesId', '=', wish.seriesId)
  if (wish.activityId) query = query.where('session.activityId', '=', wish.activityId)
  if (wish.search) {
    const word = `%${wish.search.replace(/[%_\\]/g, '\\$&')}%`
    query = query.where((is) => is.or([is('session.title', 'like', word), is('session.place', 'like', word)]))
  }
  return query.execute()
}

/** Sessions that wait for a check at one of these organizations, longest waiting first. */
export const findWaiting = (
  db: Db,
  wish: { seats: readonly number[]; after?: readonly [string, string]; limit: number },
) => {
  let query = db
    .selectFrom('session')
    .selectAll()
    .where('state', '=', 'submitted')
    .where('checkAt', 'in', wish.seats.length > 0 ? [...wish.seats] : [-1])
    .orderBy('submittedAt')
    .orderBy('id')
    .limit(wish.limit)
  if (wish.after) {
    const [at, id] = wish.after
    query = query.where(sql<boolean>`(submitted_at, id) > (${at}::timestamptz, ${id}::uuid)`)
  }
  return query.execute()
}

/** A person's own drafts and returned sessions, latest first. */
export const findOwnOpen = (db: Db, personId: string, limit: number) =>
  db
    .selectFrom('session')
    .selectAll()
    .where('recordedBy', '=', personId)
    .where('state', 'in', ['draft', 'returned'])
    .orderBy('recordedAt', 'desc')
    .limit(limit)
    .execute()
