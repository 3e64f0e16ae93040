import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Verification } from './verification.ts'
import { verifyChain } from './verify-chain.ts'
import { verifyTotals } from './verify-totals.ts'

/** Finds any altered row: the digest chain over postings, entries and reaches first, then the totals drawn from them. */
export async function verifyLedger(db: Kysely<Database>): Promise<Verification> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const chain = await verifyChain(trx)
      if (!chain.whole) return chain
      return (await verifyTotals(trx)) ?? chain
    })
}
