import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { inTransaction } from '#platform/database/database'
import type { Verification } from './verification.ts'
import { verifyChain } from './verify-chain.ts'
import { verifyTotals } from './verify-totals.ts'

/** Verifies what the caller's transaction sees: the digest chain over postings, entries and reaches, then the totals. */
export async function verifySnapshot(trx: Kysely<Database>): Promise<Verification> {
  const chain = await verifyChain(trx)
  if (!chain.whole) return chain
  return (await verifyTotals(trx)) ?? chain
}

/** Every row is read, however many there are: milliseconds one statement may take. */
const PATIENCE = 10 * 60 * 1000

/** Finds any altered row of the ledger, in one snapshot of its own. */
export const verifyLedger = (db: Kysely<Database>): Promise<Verification> =>
  inTransaction(db, verifySnapshot, { isolation: 'repeatable read', readOnly: true, statement: PATIENCE })
