import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

/** A unit as it stands today. */
export interface ExistingUnit {
  id: number
  name: string
  parentId: number | null
  areaCode: string
}

/** Units of these names that stand today. */
export async function findExisting(db: Db, names: readonly string[]): Promise<ExistingUnit[]> {
  const { rows } = await sql<ExistingUnit>`
    select o.id, o.name, p.parent_id as "parentId", a.code as "areaCode"
    from organization o
    join organization_parent p on p.organization_id = o.id and p.until is null
    join area a on a.id = o.area_id
    where o.closed_on is null and o.name = any(${[...names]}::text[]) order by o.id`.execute(db)
  return rows
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

/** Which of these codes are taken. */
export async function findCodes(trx: Db, codes: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ code: string }>`
    select code from organization where code = any(${[...codes]}::text[])`.execute(trx)
  return new Set(rows.map(({ code }) => code))
}

/** Code and area of units by their number. */
export async function findParents(trx: Db, ids: readonly number[]) {
  const { rows } = await sql<{ id: number; code: string; areaId: number }>`
    select id, code, area_id as "areaId" from organization where id = any(${[...ids]}::int[])`.execute(trx)
  return new Map(rows.map((row) => [row.id, row]))
}
