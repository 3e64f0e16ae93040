import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'

type Db = Kysely<Database>

/** Where a session hosted by `host` goes first to be checked, and how many levels must check it. */
export async function firstCheck(db: Db, host: number, day: string): Promise<{ at: number; checks: number }> {
  const chain = await chainOf(db, host, day)
  const { rows } = await sql<{ levels: number }>`
    select levels from check_rule
    where organization_id = any(${chain}::int[])
    order by array_position(${chain}::int[], organization_id) limit 1`.execute(db)
  const above = chain.slice(1)
  const checks = Math.max(1, Math.min(rows[0]?.levels ?? 1, above.length))
  return { at: above[0] ?? host, checks }
}

/** The level above, where the next check happens; the top stays the top. */
export const nextCheck = async (db: Db, at: number): Promise<number> => (await chainOf(db, at))[1] ?? at
