import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { CountedFilter } from '#modules/figures'
import type { SessionRow } from './session.ts'

type Db = Kysely<Database>

export async function countCounted(db: Db, since: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from session where state = 'counted' and day >= ${since}::date`.execute(db)
  return rows[0]?.n ?? 0
}

/** Counted sessions of a day and later: the newest, or those after one in the order of their ids. */
export async function findCounted(
  db: Db,
  { since, limit, newest = false, after = null, lock = false }: CountedFilter,
): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    select * from session where state = 'counted' and day >= ${since}::date
      ${after === null ? sql`` : sql`and id > ${after}::uuid`}
    order by ${newest ? sql`day desc, id desc` : sql`id`} limit ${limit} ${lock ? sql`for update` : sql``}`.execute(
    db,
  )
  return rows
}
