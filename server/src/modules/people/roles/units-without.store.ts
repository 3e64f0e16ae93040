import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { unitsBelow } from '#modules/organizations'
import type { Role } from '#platform/actor'
import { activeSeats } from './role-seat.store.ts'

export interface UnitWithout {
  id: number
  name: string
  shortName: string
}

/** Associations at and below these units where nobody who can sign in holds a role at the unit itself, from above to below. */
export async function findUnitsWithout(
  db: Kysely<Database>,
  role: Role,
  units: readonly number[],
): Promise<UnitWithout[]> {
  const { rows } = await sql<UnitWithout>`
    select o.id, o.name, o.short_name as "shortName" from organization o join area a on a.id = o.area_id
    where o.kind = 'association' and o.closed_on is null and o.id in ${unitsBelow(units)}
      and not exists (select from ${activeSeats([role])} s where s.unit = o.id)
    order by length(a.code), case when a.code like '%00' then 0 else 1 end, a.code, o.id`.execute(db)
  return rows
}
