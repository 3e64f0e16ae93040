import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

/** By what an account is known: its name, its person, or the token of a session. */
export type OwnerBy = { account: string } | { id: string } | { token: string }

export interface Owner {
  id: string
  account: string
  name: string
  organizationId: number
}

const condition = (by: OwnerBy) => {
  if ('account' in by) return sql`account = ${by.account}`
  if ('id' in by) return sql`id = ${by.id}`
  return sql`id = (select person_id from sign_in where token = ${by.token})`
}

/** Whose account it is. */
export async function findOwner(db: Kysely<Database>, by: OwnerBy): Promise<Owner | undefined> {
  const { rows } = await sql<Owner>`
    select id, account, name, organization_id as "organizationId" from person where ${condition(by)}`.execute(
    db,
  )
  return rows[0]
}
