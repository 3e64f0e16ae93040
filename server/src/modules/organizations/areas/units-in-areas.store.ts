import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

/** How many units that stand have one of these areas, and the first of them by name. */
export async function unitsInAreas(db: Kysely<Database>, areas: readonly number[]) {
  const { rows } = await sql<{ id: number; name: string; count: number }>`
    select id, name, (count(*) over ())::int as count from organization
    where area_id = any(${[...areas]}::int[]) and closed_on is null order by code limit 10`.execute(db)
  return { count: rows[0]?.count ?? 0, items: rows.map(({ id, name }) => ({ id, name })) }
}
