import type { Insertable, Kysely, Updateable } from 'kysely'
import type { Database } from '#database'
import type { SessionTable } from './session.table.ts'
import type { SessionRow } from './session.ts'

type Db = Kysely<Database>

export const findSession = (db: Db, id: string): Promise<SessionRow | undefined> =>
  db.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst()

export const insertSession = (trx: Db, row: Insertable<SessionTable>): Promise<SessionRow> =>
  trx.insertInto('session').values(row).returningAll().executeTakeFirstOrThrow()

export const updateSession = (trx: Db, id: string, change: Updateable<SessionTable>): Promise<SessionRow> =>
  trx.updateTable('session').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

/** Writes in whose lists the session stands: every organization on the chains of its hosts that day. */
export async function placeSession(trx: Db, sessionId: string, day: string, chain: readonly number[]) {
  await trx.deleteFrom('sessionScope').where('sessionId', '=', sessionId).execute()
  await trx
    .insertInto('sessionScope')
    .values(chain.map((organizationId) => ({ organizationId, day, sessionId })))
    .execute()
}

export const scopeOf = async (db: Db, sessionId: string): Promise<number[]> => {
  const rows = await db
    .selectFrom('sessionScope')
    .select('organizationId')
    .where('sessionId', '=', sessionId)
    .execute()
  return rows.map((row) => row.organizationId)
}
