import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { type Actor, authorize } from '#platform/actor'
import { checkPolicy } from '../check.policy.ts'
import { lockChecked } from '../checked.store.ts'
import type { CheckedKind } from '../checked-kind.ts'
import type { CheckedRow } from '../checked-row.ts'

/** Locks a record for whoever may check it: at the unit where it waits, or above, which stands in where nobody can. */
export async function lockForCheck<Row extends CheckedRow>(
  trx: Kysely<Database>,
  kind: CheckedKind<Row>,
  id: string,
  actor: Actor,
): Promise<Row> {
  const row = await lockChecked(trx, kind, id)
  authorize(actor, checkPolicy.decide, await chainOf(trx, row.checkAt ?? kind.leadOf(row).unit))
  return row
}
