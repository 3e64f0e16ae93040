import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { unitsBelow } from '#modules/organizations'
import { executePrepared } from '#platform/database/prepared'
import { emailOf, normalAccount } from './account.ts'
import type { PersonRow } from './person.ts'

type Db = Kysely<Database>

/** What is told of a person `p` at a unit `o`. */
export const portrait = sql`
  p.id, p.account, p.name, p.organization_id as "organizationId", o.name as "organizationName",
  p.phone, p.suspended_at as "suspendedAt", p.forgotten_at is not null as "forgotten",
  p.second_factor as "secondFactor",
  p.must_change_password as "mustChangePassword", p.awaits_password as "awaitsPassword",
  (select max(created_at) from sign_in s where s.person_id = p.id) as "lastSignIn",
  coalesce((
    select json_agg(json_build_object('role', r.role, 'organizationId', r.organization_id,
      'organizationName', u.name, 'since', to_char(r.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
      order by r.organization_id, r.role)
    from role_seat r join organization u on u.id = r.organization_id where r.person_id = p.id), '[]') as roles`

/** What is told of a person, to be read. */
export const personWith = (id: string) => sql<PersonRow>`
  select ${portrait} from person p join organization o on o.id = p.organization_id where p.id = ${id}`

export const findPerson = async (db: Db, id: string): Promise<PersonRow | undefined> =>
  (await executePrepared(db, personWith(id)))[0]

/** The unit a person starts from: where they hold a role, or else their own. */
export const homeOf = (personId: string) => sql`(
  select coalesce(min(r.organization_id), min(p.organization_id))
  from person p left join role_seat r on r.person_id = p.id where p.id = ${personId})`

/** How many people there are, `most` at most. */
export async function countPeople(db: Db, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select from person limit ${most}) counted`.execute(db)
  return rows[0]?.count ?? 0
}

/** Which of these account names are taken. */
/** Whoever signs in with this account, however it was typed. */
export const findByAccountName = (db: Db, typed: string) =>
  db
    .selectFrom('person')
    .select(['id', 'name', 'organizationId'])
    .where('account', '=', normalAccount(typed))
    .where('forgottenAt', 'is', null)
    .executeTakeFirst()

export async function findAccounts(db: Db, accounts: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ account: string }>`
    select account from person where account = any(${[...accounts]}::text[])`.execute(db)
  return new Set(rows.map(({ account }) => account))
}

/**
 * Of people `p`, those whose way in administrators of a unit hand out: read in from a table, without a password yet, at
 * the unit or below it. Who holds a role elsewhere as well is let in by those above both, or one could take their place.
 */
export const awaitingAt = (organizationId: number): RawBuilder<unknown> => {
  const below = unitsBelow([organizationId])
  return sql`(p.awaits_password and p.suspended_at is null and p.organization_id in ${below}
    and not exists (select from role_seat s where s.person_id = p.id and s.organization_id not in ${below}))`
}

/** People who wait for a first password, by their units. */
export async function findAwaiting(db: Db, organizationId: number, limit: number) {
  const { rows } = await sql<{ id: string; account: string; name: string; organizationName: string }>`
    select p.id, p.account, p.name, o.name as "organizationName"
    from person p join organization o on o.id = p.organization_id
    where ${awaitingAt(organizationId)}
    order by o.name, p.account limit ${limit}`.execute(db)
  return rows
}

/** Gives a person who has none their first password; false where somebody was faster. */
export async function givePassword(trx: Db, id: string, passwordHash: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('person')
    .set({ awaitsPassword: false })
    .where('id', '=', id)
    .where('awaitsPassword', '=', true)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await updatePassword(trx, id, passwordHash)
  return true
}

/** Makes a person and their password; answers the id, or undefined where the account name is taken. */
export async function insertPerson(
  trx: Db,
  person: {
    account: string
    name: string
    organizationId: number
    passwordHash: string
    mustChangePassword?: boolean
    awaitsPassword?: boolean
  },
): Promise<string | undefined> {
  const { passwordHash, account, ...rest } = person
  const row = await trx
    .insertInto('person')
    .values({
      ...rest,
      account: normalAccount(account),
      email: emailOf(account),
      emailVerified: true,
      image: null,
      phone: null,
      phoneDigest: null,
      suspendedAt: null,
      forgottenAt: null,
    })
    .onConflict((conflict) => conflict.column('account').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await insertPassword(trx, row.id, passwordHash)
  return row?.id
}

export const updatePerson = (
  trx: Db,
  id: string,
  change: {
    name?: string
    organizationId?: number
    suspendedAt?: Date | null
    mustChangePassword?: boolean
    awaitsPassword?: boolean
    phone?: string | null
    phoneDigest?: string | null
  },
) => trx.updateTable('person').set(change).where('id', '=', id).execute()

/** The two words of a password at the sign-in library: provider `credential`, the person's own id. */
const insertPassword = (trx: Db, personId: string, password: string) =>
  trx
    .insertInto('credential')
    .values({
      personId,
      providerId: 'credential',
      accountId: personId,
      password,
      accessToken: null,
      refreshToken: null,
      idToken: null,
      accessTokenExpiresAt: null,
      refreshTokenExpiresAt: null,
      scope: null,
    })
    .execute()

export const findPassword = async (db: Db, personId: string): Promise<string | null> =>
  (
    await db
      .selectFrom('credential')
      .select('password')
      .where('personId', '=', personId)
      .where('providerId', '=', 'credential')
      .executeTakeFirst()
  )?.password ?? null

export const updatePassword = (trx: Db, personId: string, password: string) =>
  trx
    .updateTable('credential')
    .set({ password })
    .where('personId', '=', personId)
    .where('providerId', '=', 'credential')
    .execute()

/** Sets another password if the present one is still `from`; false where it was changed meanwhile. */
export async function replacePassword(trx: Db, personId: string, from: string, to: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('credential')
    .set({ password: to })
    .where('personId', '=', personId)
    .where('providerId', '=', 'credential')
    .where('password', '=', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Accounts and mail addresses of those of these people who can sign in. */
export const findReachable = (db: Db, people: readonly string[]) =>
  db
    .selectFrom('person')
    .select(['id', 'account', 'email'])
    .where('id', 'in', people.length > 0 ? [...people] : [''])
    .where('suspendedAt', 'is', null)
    .execute()
