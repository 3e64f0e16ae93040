import type { Kysely } from 'kysely'
import type { Database } from '#database'

/** Takes the second factor off a person who lost it. */
export async function dropSecondFactor(trx: Kysely<Database>, personId: string): Promise<void> {
  await trx.deleteFrom('secondFactor').where('personId', '=', personId).execute()
  await trx.updateTable('person').set({ secondFactor: false }).where('id', '=', personId).execute()
}
