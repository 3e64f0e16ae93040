import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

export interface SearchedPerson {
  id: string
  account: string
  name: string
  organizationId: number
  suspendedAt: Date | null
  /** Where the person works, and where one holds a role. */
  units: number[]
}

export async function findSearchedPeople(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<SearchedPerson[]> {
  const { rows } = await sql<SearchedPerson>`
    select id, account, name, organization_id, suspended_at,
      array(select organization_id from role_seat where person_id = p.id union select p.organization_id) as units
    from person p where id = any(${[...ids]}::text[])`.execute(db)
  return rows
}
