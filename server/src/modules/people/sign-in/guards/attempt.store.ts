import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { networkOf } from '#platform/http/proxy/network'

type Db = Kysely<Database>

/** Wrong words in a window: of one account from one network, and of one account from everywhere. */
const allowed = 8
const everywhere = 60
const window = 15 * 60

/**
 * Counts a try for this account from this network before the password is looked at, so that many at once cannot slip
 * through; answers the seconds to wait, 0 when the try may go on. Neither the office of the account nor other accounts
 * of one network wait for it. Guessed at from many networks, an account opens only where it is signed in already: who
 * guesses is slowed, and who owns it is not locked out at the usual place.
 */
export async function countAttempt(db: Db, account: string, address: string): Promise<number> {
  const network = networkOf(address)
  const stale = sql`f.since < now() - make_interval(secs => ${window})`
  const { rows } = await sql<{ count: number; wait: number; all: number }>`
    insert into failed_sign_in as f (account, address, count, since) values (${account}, ${network}, 1, now())
    on conflict (account, address) do update set
      count = case when ${stale} then 1 else f.count + 1 end,
      since = case when ${stale} then now() else f.since end
    returning count, ceil(extract(epoch from since - now()) + ${window}::int)::int as wait, (
      select coalesce(sum(o.count), 0)::int from failed_sign_in o
      where o.account = f.account and o.since >= now() - make_interval(secs => ${window})) as "all"`.execute(
    db,
  )
  const tally = rows[0]
  if (!tally) return 0
  const wait = Math.max(1, tally.wait)
  if (tally.count > allowed) return wait
  return tally.all >= everywhere && !(await isUsual(db, account, network)) ? wait : 0
}

/** Whether somebody is signed in to the account from this network. */
async function isUsual(db: Db, account: string, network: string): Promise<boolean> {
  const rows = await db
    .selectFrom('signIn')
    .innerJoin('person', 'person.id', 'signIn.personId')
    .where('person.account', '=', account)
    .where('signIn.expiresAt', '>', sql<Date>`now()`)
    .select('signIn.address')
    .execute()
  return rows.some(({ address }) => address !== null && networkOf(address) === network)
}

/** Takes back a try that was never judged: the platform failed in it, which says nothing of the password. */
export async function giveAttemptBack(db: Db, account: string, address: string): Promise<void> {
  await db
    .updateTable('failedSignIn')
    .set(({ eb }) => ({ count: eb('count', '-', 1) }))
    .where('account', '=', account)
    .where('address', '=', networkOf(address))
    .where('count', '>', 0)
    .execute()
}

export async function forgetAttempts(db: Db, account: string, address: string): Promise<void> {
  await db
    .deleteFrom('failedSignIn')
    .where('account', '=', account)
    .where('address', '=', networkOf(address))
    .execute()
}

export async function forgetAllAttempts(db: Db, account: string): Promise<void> {
  await db.deleteFrom('failedSignIn').where('account', '=', account).execute()
}
