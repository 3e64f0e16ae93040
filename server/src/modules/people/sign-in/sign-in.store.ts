import { type DeleteResult, type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { Role } from '#platform/actor'
import type { Config } from '#platform/config'
import { executePrepared } from '#platform/database/prepared'

type Db = Kysely<Database>

export interface Bearer {
  id: string
  name: string
  account: string
  mustChangePassword: boolean
  secondFactor: boolean
  /** Seconds since the session was last used, to the minute. */
  idle: number
  roles: { role: Role; organizationId: number }[]
}

/**
 * Who holds a session token, with all roles, in one query that nothing is kept of: a role taken away is gone at the
 * next request, whichever process took it.
 */
export async function findBearer(
  db: Db,
  token: string,
  { idleMinutes, passwords }: Pick<Config, 'idleMinutes' | 'passwords'>,
): Promise<Bearer | undefined> {
  const [bearer] = await executePrepared(
    db,
    sql<Bearer>`
    select p.id, p.name, p.account, p.second_factor as "secondFactor",
      extract(epoch from now() - s.last_used_at)::int as idle,
      p.must_change_password or (${passwords.days}::int > 0 and exists (
        select from credential c where c.person_id = p.id and c.provider_id = 'credential'
          and c.set_at < now() - make_interval(days => ${passwords.days}::int))) as "mustChangePassword", coalesce((
      select json_agg(json_build_object('role', r.role, 'organizationId', r.organization_id))
      from role_seat r where r.person_id = p.id), '[]') as roles
    from sign_in s join person p on p.id = s.person_id
    where s.token = ${token} and s.expires_at > now() and p.suspended_at is null
      and (${idleMinutes}::int = 0 or s.last_used_at > now() - make_interval(mins => ${idleMinutes}::int))`,
  )
  return bearer
}

/** Notes that a session is used: once a minute is enough to know when nobody does. */
export const noteUse = (db: Db, token: string) =>
  db
    .updateTable('signIn')
    .set({ lastUsedAt: sql<Date>`now()` })
    .where('token', '=', token)
    .where('lastUsedAt', '<', sql<Date>`now() - interval '1 minute'`)
    .execute()

const countGone = (gone: readonly DeleteResult[]) =>
  gone.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)

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
  const gone = await trx.deleteFrom('signIn').where('personId', '=', personId).where('id', '=', id).execute()
  return countGone(gone) > 0
}

/** Ends the sessions beyond the `most` newest ones of a person; answers how many that were. */
export async function endOldestSignIns(db: Db, personId: string, most: number): Promise<number> {
  const newest = db
    .selectFrom('signIn')
    .select('id')
    .where('personId', '=', personId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(most)
  return countGone(
    await db.deleteFrom('signIn').where('personId', '=', personId).where('id', 'not in', newest).execute(),
  )
}

export const endSignInByToken = (db: Db, token: string) =>
  db.deleteFrom('signIn').where('token', '=', token).execute()

/** Devices that were spared the second factor ask for it again: whoever knew the password may have had one. */
const forgetTrustedDevices = async (trx: Db, personId: string) =>
  countGone(
    await trx
      .deleteFrom('verification')
      .where('value', '=', personId)
      .where('identifier', 'like', 'trust-device-%')
      .execute(),
  )

/** Ends all sessions of a person, and answers how many; `except` is the token of the one that asks. */
export const endSignIns = async (trx: Db, personId: string, except = ''): Promise<number> =>
  countGone(
    await trx.deleteFrom('signIn').where('personId', '=', personId).where('token', '!=', except).execute(),
  )

/** What a new password puts an end to, in numbers as the audit trail keeps them. */
export const endTrust = async (trx: Db, personId: string, except = '') => ({
  devices: await forgetTrustedDevices(trx, personId),
  sessions: await endSignIns(trx, personId, except),
})
