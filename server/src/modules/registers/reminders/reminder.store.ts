import type { Kysely } from 'kysely'
import type { Database } from '#database'

/** Notes that a list's people are told of something now; false where they were before, by whatever node. */
export async function noteReminder(
  trx: Kysely<Database>,
  kind: string,
  about: string,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('registerReminder')
    .values({ kind, about, toldAt: at })
    .onConflict((conflict) => conflict.columns(['kind', 'about']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
