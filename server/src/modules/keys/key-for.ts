import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { type Actor, authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { platformErrors } from '#platform/errors'
import { keyPolicy } from './key.policy.ts'
import { findKey, type KeyRow, lockKey } from './key.store.ts'

/** A key for whoever administers its unit, be that where the tree has it today. */
export async function getKeyFor(
  db: Kysely<Database>,
  { id, actor, now, lock = false }: { id: string; actor: Actor; now: Date; lock?: boolean },
): Promise<KeyRow> {
  if (lock) await lockKey(db, id)
  const row = await findKey(db, id, dayOf(now))
  if (!row) throw platformErrors.NOT_FOUND()
  authorize(actor, keyPolicy.manage, await chainOf(db, row.organizationId))
  return row
}

/** How the trail names it: what it is for, and by which letters it is known. */
export const actOnKey = ({ id, organizationId, purpose, prefix }: KeyRow) => ({
  organizationId,
  subject: { kind: 'api-key', id, name: purpose },
  details: { prefix },
})
