import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { spellings } from '#platform/text/spellings'

type Db = Kysely<Database>

/** Keeps the names a unit gives up. */
export const insertFormerName = (
  trx: Db,
  former: {
    organizationId: number
    name: string
    shortName: string
    until: string
    changedByName: string
    changedAt: Date
  },
) =>
  trx
    .insertInto('formerName')
    .values({ ...former, ...spellings(former.name) })
    .execute()

/** The names a unit had, the last one first. */
export const findFormerNames = (db: Db, organizationId: number) =>
  db
    .selectFrom('formerName')
    .select(['name', 'shortName', 'until', 'changedByName as byName'])
    .where('organizationId', '=', organizationId)
    .orderBy('until', 'desc')
    .orderBy('id', 'desc')
    .execute()
