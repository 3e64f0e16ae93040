import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

/** Units that stand already, by their full name. */
export async function findStanding(db: Db, names: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from organization where closed_on is null and name = any(${[...names]}::text[])
    order by id desc`.execute(db)
  return new Map(rows.map(({ id, name }) => [name, id]))
}

/** The association of every area that has one, by the area's code. */
export async function findAssociations(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('organization')
    .innerJoin('area', 'area.id', 'organization.areaId')
    .select(['organization.id', 'area.code'])
    .where('organization.kind', '=', 'association')
    .where('closedOn', 'is', null)
    .orderBy('organization.id', 'desc')
    .execute()
  return new Map(rows.map(({ id, code }) => [code, id]))
}

/** So many numbers for codes that nobody else is given. */
export async function drawNumbers(trx: Db, count: number): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`
    select nextval(pg_get_serial_sequence('organization', 'id'))::int as n
    from generate_series(1, ${count}::int)`.execute(trx)
  return rows.map(({ n }) => n)
}

/** Code and area of units by their number. */
export async function findParents(trx: Db, ids: readonly number[]) {
  const { rows } = await sql<{ id: number; code: string; areaId: number }>`
    select id, code, area_id as "areaId" from organization where id = any(${[...ids]}::int[])`.execute(trx)
  return new Map(rows.map((row) => [row.id, row]))
}
