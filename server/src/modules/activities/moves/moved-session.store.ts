import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { TreeChange } from '#modules/organizations'
import type { SessionRow } from '../session.ts'
import { placeSessions } from '../session-bulk.store.ts'

type Db = Kysely<Database>

/** Places sessions of a moved unit anew: in the lists of what now stands above their hosts on their days. */
export async function placeMovedSessions(trx: Db, { organizationId, days }: TreeChange): Promise<void> {
  const { rows } = await sql<{ sessionId: string }>`
    select session_id from session_scope
    where organization_id = ${organizationId} and day >= ${days[0]?.from ?? null}::date`.execute(trx)
  const ids = rows.map((row) => row.sessionId)
  await sql`delete from session_scope where session_id = any(${ids}::uuid[])`.execute(trx)
  await placeSessions(trx, ids)
}

/** Sessions led by a unit or what stands below it today that wait for a check above it. */
export async function findWaitingAbove(db: Db, organizationId: number): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    with recursive below as (
      select ${organizationId}::int as id
      union
      select p.organization_id from organization_parent p join below b on p.parent_id = b.id where p.until is null
    )
    select * from session where state = 'submitted' and hosts[1] in (select id from below)
      and check_at not in (select id from below) order by submitted_at, id`.execute(db)
  return rows
}

export interface LastEvent {
  sessionId: string
  deed: string
  organizationId: number | null
}

/** The last thing that happened to each of these sessions. */
export async function findLastEvents(db: Db, ids: readonly string[]): Promise<LastEvent[]> {
  const { rows } = await sql<LastEvent>`
    select distinct on (session_id) session_id, deed, organization_id from session_event
    where session_id = any(${[...ids]}::uuid[]) order by session_id, id desc`.execute(db)
  return rows
}

/** Sets the number of the entry by which each session counts. */
export async function setEntries(
  trx: Db,
  entries: readonly { id: number; sourceId: string }[],
): Promise<void> {
  await sql`
    update session set entry_id = e.id
    from unnest(${entries.map((entry) => entry.sourceId)}::uuid[], ${entries.map((entry) => entry.id)}::bigint[])
      as e(session, id)
    where session.id = e.session`.execute(trx)
}
