import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { ClosingRow } from './closing.ts'

type Db = Kysely<Database>

export const findClosing = (db: Db, id: string): Promise<ClosingRow | undefined> =>
  db.selectFrom('facilityClosing').selectAll().where('id', '=', id).executeTakeFirst()

/** The closing of a facility that was not withdrawn; there is one at most. */
export const findClosingOf = (db: Db, facilityId: string): Promise<ClosingRow | undefined> =>
  db
    .selectFrom('facilityClosing')
    .selectAll()
    .where('facilityId', '=', facilityId)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst()
