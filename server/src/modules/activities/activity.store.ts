import type { Insertable, Kysely } from 'kysely'
import type { Database } from '#database'
import type { ActivityTable } from './activity.table.ts'

type Db = Kysely<Database>

export const findActivity = (db: Db, id: string) =>
  db.selectFrom('activity').selectAll().where('id', '=', id).executeTakeFirst()

export const insertActivity = (trx: Db, row: Insertable<ActivityTable>) =>
  trx.insertInto('activity').values(row).returningAll().executeTakeFirstOrThrow()

/** Activities of these units, latest first, each with how many of its sessions stand. */
export const findActivitiesOf = (
  db: Db,
  organizationIds: readonly number[],
  search: string | undefined,
  limit: number,
) => {
  let query = db
    .selectFrom('activity')
    .selectAll()
    .select((from) =>
      from
        .selectFrom('session')
        .whereRef('session.activityId', '=', 'activity.id')
        .where('session.state', '<>', 'withdrawn')
        .select((count) => count.fn.countAll<number>().as('sessions'))
        .as('sessions'),
    )
    .where('organizationId', 'in', [...organizationIds])
    .orderBy('startsOn', 'desc')
    .limit(limit)
  if (search) query = query.where('title', 'like', `%${search.replace(/[%_\\]/g, '\\$&')}%`)
  return query.execute()
}
