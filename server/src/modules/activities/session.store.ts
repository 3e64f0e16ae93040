import { type Kysely, type RawBuilder, sql, type Updateable } from 'kysely'
import type { Database } from '#database'
import { unitsAbove } from '#modules/organizations'
import { writeLater } from '#platform/database/transaction'
import type { SessionTable } from './session.table.ts'
import type { SessionRow } from './session.ts'

type Db = Kysely<Database>

export const findSession = (db: Db, id: string): Promise<SessionRow | undefined> =>
  db.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst()

export const updateSession = (trx: Db, id: string, change: Updateable<SessionTable>): Promise<SessionRow> =>
  trx.updateTable('session').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

/** Writes anew in whose lists these sessions stand. */
export async function placeSessions(trx: Db, ids: readonly string[]): Promise<void> {
  await sql`delete from session_scope where session_id = any(${[...ids]}::uuid[])`.execute(trx)
  await placeNewSessions(trx, ids)
}

/** Writes in whose lists new sessions stand: every organization on the chains of their hosts on their days. */
export const placeNewSessions = (trx: Db, ids: readonly string[]): Promise<void> =>
  writeLater(trx, 'session_scope', scopes(ids))

const scopes = (ids: readonly string[]) => sql`
  insert into session_scope (organization_id, day, session_id)
  select distinct above, s.day, s.id
  from session s, unnest(s.hosts) host, unnest(${unitsAbove(sql`host`, sql`s.day`)}) above
  where s.id = any(${[...ids]}::uuid[])`

export const scopeOf = async (db: Db, sessionId: string): Promise<number[]> => {
  const rows = await db
    .selectFrom('sessionScope')
    .select('organizationId')
    .where('sessionId', '=', sessionId)
    .execute()
  return rows.map((row) => row.organizationId)
}

/**
 * The days of an organization's newest counted sessions, to be read. Ordered before they are looked at, one by one
 * (`offset 0`), so that not all of the organization's are looked at to find some.
 */
export const newestSessionDays = (organizationId: RawBuilder<unknown>) => sql<{ day: string }>`
  select s.day from (
    select day, session_id from session_scope where organization_id = ${organizationId}
    order by day desc, session_id desc) s,
    lateral (select from session where id = s.session_id and state = 'counted' offset 0) counted
  order by s.day desc, s.session_id desc limit 21`

/** The titles of those sessions that stand in the lists of these organizations. */
export async function findTitles(db: Db, ids: readonly string[], seats: readonly number[]) {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from session where id = any(${[...ids]}::uuid[]) and exists (
      select from session_scope s where s.session_id = session.id and s.organization_id = any(${[...seats]}::int[]))`.execute(
    db,
  )
  return rows
}
