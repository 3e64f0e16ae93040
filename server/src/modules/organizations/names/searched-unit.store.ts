import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { OrganizationKind, OrganizationLevel } from '../organization-kinds.ts'

export interface SearchedUnit {
  id: number
  code: string
  name: string
  shortName: string
  nameMongolian: string
  kind: OrganizationKind
  level: OrganizationLevel
  closedOn: string | null
  formerNames: string[]
}

/** Units with every name they had, the last one first. */
export async function findSearchedUnits(
  db: Kysely<Database>,
  ids: readonly number[],
): Promise<SearchedUnit[]> {
  const { rows } = await sql<SearchedUnit>`
    select o.id, code, o.name, o.short_name, name_mongolian, kind, level, closed_on, array(
      select name from (
        select f.name, f.until, f.id from former_name f where f.organization_id = o.id
        union all select f.short_name, f.until, f.id from former_name f where f.organization_id = o.id) had
      group by name order by max(until) desc, max(id) desc) as former_names
    from organization o where o.id = any(${[...ids]}::int[])`.execute(db)
  return rows
}
