import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type Actor, authorize } from '#house/actor'
import { chainOf } from '#modules/organizations'
import { ownHand } from './checks/four-eyes.ts'
import { sessionErrors } from './session.errors.ts'
import { sessionPolicy } from './session.policy.ts'
import { lockSession } from './session.store.ts'
import type { SessionRow } from './session.ts'

/**
 * Locks a session for its checker. Of two checkers at once the second finds it no longer waiting;
 * nobody checks what went through their own hands (`ownHand`).
 */
export async function lockWaiting(
  trx: Kysely<Database>,
  id: string,
  version: number,
  actor: Actor,
): Promise<SessionRow & { checkAt: number }> {
  const row = await lockSession(trx, id)
  const at = row.checkAt ?? row.hosts[0] ?? 0
  authorize(actor, sessionPolicy.check, await chainOf(trx, at))
  if (row.state !== 'submitted') throw sessionErrors.SESSION_NOT_WAITING({ state: row.state })
  if (row.version !== version) throw sessionErrors.SESSION_CHANGED_MEANWHILE({ version: row.version })
  const hand = ownHand(actor.id, row)
  if (hand === 'own') throw sessionErrors.SESSION_CHECK_OWN()
  if (hand === 'twice') throw sessionErrors.SESSION_CHECK_TWICE()
  return { ...row, checkAt: at }
}
