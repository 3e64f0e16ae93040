import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

export interface Administrator {
  id: string
  account: string
  name: string
  /** Where they administer, the highest first. */
  unit: string
}

/** Everybody who holds the role of administrator, suspended or not; those on top of the tree first. */
export async function findAdministrators(db: Kysely<Database>): Promise<Administrator[]> {
  const { rows } = await sql<Administrator>`
    select p.id, p.account, p.name, string_agg(o.short_name, ', ' order by o.id) as unit
    from role_seat r join person p on p.id = r.person_id join organization o on o.id = r.organization_id
    where r.role = 'administrator'
    group by p.id order by min(o.id), p.account`.execute(db)
  return rows
}
