import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { type Actor, authorize } from '#platform/actor'
import { checkPolicy } from '../check.policy.ts'
import { lockWithChain } from '../checked.store.ts'
import type { CheckedKind } from '../checked-kind.ts'
import type { CheckedRow } from '../checked-row.ts'

/**
 * Locks a record for whoever may check it: at the unit where it waits, or above, which stands in where nobody can.
 * Answers with it that unit and all above it.
 */
export async function lockForCheck<Row extends CheckedRow>(
  trx: Kysely<Database>,
  kind: CheckedKind<Row>,
  id: string,
  actor: Actor,
): Promise<{ row: Row; above: readonly number[] }> {
  const { row, chain } = await lockWithChain(trx, kind, id)
  const above = row.checkAt === null ? await chainOf(trx, kind.leadOf(row).unit) : chain
  authorize(actor, checkPolicy.decide, above)
  return { row, above }
}
