import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

/** Deletes sessions, codes, keys and counts that have run out, and the answers kept for repeats long past. */
export async function deleteExpired(db: Kysely<Database>): Promise<void> {
  const now = sql<Date>`now()`
  const dayAgo = sql<Date>`now() - interval '1 day'`
  const monthAgo = sql<Date>`now() - interval '30 days'`
  await db.deleteFrom('signIn').where('expiresAt', '<', now).execute()
  await db.deleteFrom('verification').where('expiresAt', '<', now).execute()
  await db.deleteFrom('firstKey').where('expiresAt', '<', now).execute()
  await db.deleteFrom('failedSignIn').where('since', '<', dayAgo).execute()
  await db.deleteFrom('idempotentReply').where('at', '<', monthAgo).execute()
}
