import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

const allowed = 8
const window = 15 * 60

/**
 * Counts a try for this account from this address before the password is looked at, so that many at once
 * cannot slip through; answers the seconds to wait, 0 when the try may go on.
 */
export async function countAttempt(db: Db, account: string, address: string): Promise<number> {
  const stale = sql`f.since < now() - make_interval(secs => ${window})`
  const { rows } = await sql<{ count: number; wait: number }>`
    insert into failed_sign_in as f (account, address, count, since) values (${account}, ${address}, 1, now())
    on conflict (account, address) do update set
      count = case when ${stale} then 1 else f.count + 1 end,
      since = case when ${stale} then now() else f.since end
    returning count, ceil(extract(epoch from since - now()) + ${window}::int)::int as wait`.execute(db)
  const tally = rows[0]
  return tally && tally.count > allowed ? Math.max(1, tally.wait) : 0
}

export async function forgetAttempts(db: Db, account: string, address: string): Promise<void> {
  await db.deleteFrom('failedSignIn').where('account', '=', account).where('address', '=', address).execute()
}
