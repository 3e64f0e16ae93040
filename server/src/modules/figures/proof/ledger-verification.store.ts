import type { Kysely } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

export async function noteVerification(
  db: Db,
  found: { whole: true; postings: number } | { whole: false },
  by: { personId: string | null; at: Date },
): Promise<void> {
  const postings = found.whole ? found.postings : null
  await db
    .insertInto('ledgerVerification')
    .values({ ...by, whole: found.whole, postings })
    .execute()
}

export const findLastVerification = (db: Db) =>
  db
    .selectFrom('ledgerVerification')
    .select(['at', 'whole'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
