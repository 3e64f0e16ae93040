import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Locale } from '#platform/locale'

type Db = Kysely<Database>

/** Keeps how a drill went: of which backup, or why it failed. */
export const insertDrill = (
  db: Db,
  { at, backupAt, reason }: { at: Date; backupAt: Date | null; reason: Record<Locale, string> | null },
) =>
  db
    .insertInto('restoreDrill')
    .values({ at, backupAt, reason: reason && JSON.stringify(reason) })
    .execute()

export const findLastDrill = (db: Db) =>
  db.selectFrom('restoreDrill').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst()
