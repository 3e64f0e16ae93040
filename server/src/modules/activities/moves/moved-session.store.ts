import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { TreeChange } from '#modules/organizations'
import { placeSessions } from '../session.store.ts'

type Db = Kysely<Database>

/** Places sessions of a moved unit anew: in the lists of what now stands above their hosts on their days. */
export async function placeMovedSessions(trx: Db, { organizationId, days }: TreeChange): Promise<void> {
  const { rows } = await sql<{ sessionId: string }>`
    select session_id from session_scope
    where organization_id = ${organizationId} and day >= ${days[0]?.from ?? null}::date`.execute(trx)
  const ids = rows.map((row) => row.sessionId)
  await placeSessions(trx, ids)
}
