import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { placeByAge } from '#platform/retention/due-place'
import { personalTraces, type RetentionKind } from '#platform/retention/retention-kind'

type Db = Kysely<Database>

/** What goes by the account: ways in, and all that was kept of them. */
async function dropWaysIn(trx: Db, people: readonly string[]): Promise<void> {
  const theirs = sql`person_id = any(${[...people]}::text[])`
  await sql`
    delete from failed_sign_in where account in (
      select account from person where id = any(${[...people]}::text[]))`.execute(trx)
  await sql`delete from verification where value = any(${[...people]}::text[])`.execute(trx)
  for (const table of [
    'sign_in',
    'credential',
    'former_password',
    'second_factor',
    'used_code',
    'first_link',
    'role_seat',
  ])
    await sql`delete from ${sql.table(table)} where ${theirs}`.execute(trx)
}

/**
 * The name stays: whoever recorded, checked or signed answers for it as long as the record counts. The account goes by a
 * word that nobody can sign in with, so that its name, mostly made of the person's own, is free.
 */
async function forgetPeople(trx: Db, people: readonly string[], at: Date): Promise<void> {
  await dropWaysIn(trx, people)
  for (const forget of personalTraces.all()) await forget(trx, people)
  await sql`
    update person set account = 'left-' || left(md5(id), 24), email = 'left-' || left(md5(id), 24) || '@person.invalid',
      image = null, phone = null, phone_digest = null, second_factor = false, must_change_password = false,
      awaits_password = false, forgotten_at = ${at}
    where id = any(${[...people]}::text[])`.execute(trx)
}

/** Accounts that ended: suspended, and not let in again since. */
export const leftPersonRetention: RetentionKind = {
  code: 'left-people',
  unit: 'month',
  range: () => ({ usual: 24, least: 1, most: 120 }),
  due: (before) => sql`
    select p.id as key, ${placeByAge(sql`p.suspended_at`)} as place, p.suspended_at as at, 0::bigint as bytes,
      p.name, o.short_name as note
    from person p join organization o on o.id = p.organization_id
    where p.suspended_at < ${before} and p.forgotten_at is null`,
  lock: (trx, people) =>
    sql`select id from person where id = any(${[...people]}::text[]) order by id for update`.execute(trx),
  drop: forgetPeople,
}
