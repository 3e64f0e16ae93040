import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

/** Deletes codes and keys that have run out. */
export async function deleteExpired(db: Kysely<Database>): Promise<void> {
  const now = sql<Date>`now()`
  await db.deleteFrom('verification').where('expiresAt', '<', now).execute()
  await db.deleteFrom('firstKey').where('expiresAt', '<', now).execute()
  await db.deleteFrom('firstLink').where('expiresAt', '<', now).execute()
}
