import { type Kysely, sql, type Updateable } from 'kysely'
import type { Database } from '#database'
import type { SessionTable } from './session.table.ts'
import type { SessionRow } from './session.ts'

type Db = Kysely<Database>

export const findSession = (db: Db, id: string): Promise<SessionRow | undefined> =>
  db.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst()

export const updateSession = (trx: Db, id: string, change: Updateable<SessionTable>): Promise<SessionRow> =>
  trx.updateTable('session').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

/** Writes in whose lists these sessions stand: every organization on the chains of their hosts on their days. */
export async function placeSessions(trx: Db, ids: readonly string[]): Promise<void> {
  await sql`delete from session_scope where session_id = any(${[...ids]}::uuid[])`.execute(trx)
  await sql`
    with recursive chain as (
      select s.id, s.day, host as organization from session s, unnest(s.hosts) as host
      where s.id = any(${[...ids]}::uuid[])
      union
      select c.id, c.day, p.parent_id from chain c
      join organization_parent p on p.organization_id = c.organization
        and p.since <= c.day and (p.until is null or p.until > c.day)
      where p.parent_id is not null
    )
    insert into session_scope (organization_id, day, session_id) select organization, day, id from chain`.execute(
    trx,
  )
}

export const scopeOf = async (db: Db, sessionId: string): Promise<number[]> => {
  const rows = await db
    .selectFrom('sessionScope')
    .select('organizationId')
    .where('sessionId', '=', sessionId)
    .execute()
  return rows.map((row) => row.organizationId)
}
