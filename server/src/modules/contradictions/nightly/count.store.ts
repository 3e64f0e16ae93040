import { type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import { unitsBelow } from '#modules/organizations'
import type { ContradictionCountTable } from './count.table.ts'

type Db = Kysely<Database>
export type CountRow = Selectable<ContradictionCountTable>

/** The units whose years are looked over: associations of region, leagues and banners that are open. */
export async function findLookedOver(db: Db): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from organization
    where kind = 'association' and level in ('region', 'league', 'banner') and closed_on is null order by id`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Keeps what was found; answers how many were unexplained the last time. */
export async function keepCount(trx: Db, row: CountRow): Promise<number> {
  const { rows } = await sql<{ before: number }>`
    with was as (
      select unexplained from contradiction_count
      where organization_id = ${row.organizationId} and year = ${row.year}
    ), kept as (
      insert into contradiction_count (organization_id, year, figures, errors, warnings, unexplained, looked_at)
      values (${row.organizationId}, ${row.year}, ${row.figures}, ${row.errors}, ${row.warnings}, ${row.unexplained},
        ${row.lookedAt})
      on conflict (organization_id, year) do update set figures = excluded.figures, errors = excluded.errors,
        warnings = excluded.warnings, unexplained = excluded.unexplained, looked_at = excluded.looked_at
    )
    select coalesce((select unexplained from was), 0) as before`.execute(trx)
  return rows[0]?.before ?? 0
}

/** Of a unit and all below it those that have any, the most unexplained first. */
export async function findCounts(db: Db, organizationId: number, year: number) {
  const { rows } = await sql<CountRow & { name: string }>`
    select c.*, o.short_name as name from contradiction_count c join organization o on o.id = c.organization_id
    where c.year = ${year} and c.organization_id in ${unitsBelow([organizationId])} and c.errors + c.warnings > 0
    order by c.unexplained desc, c.errors desc, o.short_name, o.id limit 200`.execute(db)
  return rows
}

/** When a unit and year were last looked over. */
export const findLookedAt = (db: Db, organizationId: number, year: number) =>
  db
    .selectFrom('contradictionCount')
    .select('lookedAt')
    .where('organizationId', '=', organizationId)
    .where('year', '=', year)
    .executeTakeFirst()
