import type { ParentLink } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

/** Every parent link, of any time, of these organizations and of whatever ever stood above them. */
export async function linksAbove(db: Db, organizations: readonly number[]): Promise<ParentLink[]> {
  const { rows } = await sql<ParentLink>`
    with recursive above as (
      select organization_id, parent_id from organization_parent
      where organization_id = any(${[...organizations]}::int[])
      union
      select p.organization_id, p.parent_id from organization_parent p
      join above a on p.organization_id = a.parent_id
    )
    select p.organization_id as organization, p.parent_id as parent, p.since, p.until
    from organization_parent p where p.organization_id in (select organization_id from above)`.execute(db)
  return rows
}

/** Of these organizations, the ones with balances of their own: associations and whatever stands at banner level or above. */
export async function talliedOf(db: Db, organizations: readonly number[]): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`
    select id from organization
    where id = any(${[...organizations]}::int[]) and level in ('region', 'league', 'banner')`.execute(db)
  return new Set(rows.map((row) => row.id))
}

/** The organizations directly below another as the tree stood on a day, in the order of their codes. */
export async function childrenOn(
  db: Db,
  parent: number,
  day: string,
): Promise<{ id: number; name: string; shortName: string; level: string }[]> {
  const { rows } = await sql<{ id: number; name: string; shortName: string; level: string }>`
    select o.id, o.name, o.short_name, o.level
    from organization_parent p join organization o on o.id = p.organization_id
    where p.parent_id = ${parent} and p.since <= ${day}::date and (p.until is null or p.until > ${day}::date)
    order by o.code`.execute(db)
  return rows
}
