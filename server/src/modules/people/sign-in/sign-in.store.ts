import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { Role } from '#platform/actor'

type Db = Kysely<Database>

export interface Bearer {
  id: string
  name: string
  mustChangePassword: boolean
  roles: { role: Role; organizationId: number }[]
}

/** Who holds a session token, with all roles, in one query; so a role taken away is gone at the next request. */
export async function findBearer(db: Db, token: string): Promise<Bearer | undefined> {
  const { rows } = await sql<Bearer>`
    select p.id, p.name, p.must_change_password as "mustChangePassword", coalesce((
      select json_agg(json_build_object('role', r.role, 'organizationId', r.organization_id))
      from role_seat r where r.person_id = p.id), '[]') as roles
    from sign_in s join person p on p.id = s.person_id
    where s.token = ${token} and s.expires_at > now() and p.suspended_at is null`.execute(db)
  return rows[0]
}

export const isSuspended = async (db: Db, personId: string): Promise<boolean> => {
  const person = await db
    .selectFrom('person')
    .select('suspendedAt')
    .where('id', '=', personId)
    .executeTakeFirst()
  return person?.suspendedAt != null
}

export const findSignIns = (db: Db, personId: string) =>
  db
    .selectFrom('signIn')
    .selectAll()
    .where('personId', '=', personId)
    .where('expiresAt', '>', sql<Date>`now()`)
    .orderBy('createdAt', 'desc')
    .execute()

export const insertSignIn = (trx: Db, row: { personId: string; token: string; expiresAt: Date }) =>
  trx.insertInto('signIn').values(row).execute()

export async function endSignIn(trx: Db, personId: string, id: string): Promise<boolean> {
  const [gone] = await trx
    .deleteFrom('signIn')
    .where('personId', '=', personId)
    .where('id', '=', id)
    .execute()
  return (gone?.numDeletedRows ?? 0n) > 0n
}

/** Ends all sessions of a person; `except` is the token of the one that asks. */
export async function endSignIns(trx: Db, personId: string, except = ''): Promise<void> {
  await trx.deleteFrom('signIn').where('personId', '=', personId).where('token', '!=', except).execute()
}
