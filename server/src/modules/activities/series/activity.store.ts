import { type Insertable, type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { holding } from '#platform/text/like'
import type { ActivityTable } from './activity.table.ts'

type Db = Kysely<Database>

export const findActivity = (db: Db, id: string) =>
  db.selectFrom('activity').selectAll().where('id', '=', id).executeTakeFirst()

/** The series of those of these activities that have one. */
export async function readActivitySeries(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('activity')
    .select(['id', 'seriesId'])
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(rows.flatMap(({ id, seriesId }) => (seriesId === null ? [] : [[id, seriesId] as const])))
}

export const insertActivity = (trx: Db, row: Insertable<ActivityTable>) =>
  trx.insertInto('activity').values(row).returningAll().executeTakeFirstOrThrow()

const held = sql<number>`(select count(*)::int from session
  where session.activity_id = activity.id and session.state <> 'withdrawn')`

export const activityOrder = listOrder(
  {
    startsOn: { value: sql`activity.starts_on`, kind: 'day' },
    title: { value: sql`activity.title`, kind: 'text' },
    held: { value: held, kind: 'integer' },
  },
  '-startsOn',
  { value: sql`activity.id`, kind: 'uuid' },
)

interface ActivitiesAsked {
  units: readonly number[]
  search?: string | undefined
}

/** Activities planned by these units, each with its unit, its series and how many of its sessions stand. */
export function activityRows(db: Db, { units, search }: ActivitiesAsked, order: RowOrder) {
  const query = db
    .selectFrom('activity')
    .innerJoin('organization', 'organization.id', 'activity.organizationId')
    .leftJoin('series', 'series.id', 'activity.seriesId')
    .selectAll('activity')
    .select(['organization.shortName as unitName', 'series.name as seriesName'])
    .select([held.as('sessions'), order.key.as('orderKey')])
    .where('activity.organizationId', 'in', [...units])
    .where(order.beyond)
    .orderBy(order.by)
    .limit(order.limit)
  return search ? query.where('activity.title', 'like', holding(search)) : query
}

export const activitySums = { held: sql<number>`whole.sessions` }
