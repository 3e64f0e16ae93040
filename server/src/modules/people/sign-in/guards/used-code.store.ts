import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

/** Uses a code up; false where it was used before. Its time is half a minute, and one more on either side. */
export async function takeCode(db: Kysely<Database>, personId: string, code: string): Promise<boolean> {
  await db
    .deleteFrom('usedCode')
    .where('personId', '=', personId)
    .where('usedAt', '<', sql<Date>`now() - interval '5 minutes'`)
    .execute()
  const taken = await db
    .insertInto('usedCode')
    .values({ personId, code: code.trim() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (taken.numInsertedOrUpdatedRows ?? 0n) > 0n
}
