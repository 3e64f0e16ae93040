import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

/** Of these organizations, the ones with balances of their own: associations and whatever stands at banner level or above. */
export async function talliedOf(db: Db, organizations: readonly number[]): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`
    select id from organization
    where id = any(${[...organizations]}::int[]) and level in ('region', 'league', 'banner')`.execute(db)
  return new Set(rows.map((row) => row.id))
}
