import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { type Actor, authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { platformErrors } from '#platform/errors'
import { registerPolicy } from '../register.policy.ts'
import { findInvitation, type InvitationRow, lockInvitation } from './invitation.store.ts'

/** An invitation for whoever enters records for its unit, be that where the tree has it today. */
export async function getInvitationFor(
  db: Kysely<Database>,
  { id, actor, now, lock = false }: { id: string; actor: Actor; now: Date; lock?: boolean },
): Promise<InvitationRow> {
  if (lock) await lockInvitation(db, id)
  const row = await findInvitation(db, id, dayOf(now))
  if (!row) throw platformErrors.NOT_FOUND()
  authorize(actor, registerPolicy.record, await chainOf(db, row.organizationId))
  return row
}

/** How the trail names it: by its unit, since it has no name of its own. */
export const actOnInvitation = ({ id, organizationId, unitName }: InvitationRow) => ({
  organizationId,
  subject: { kind: 'invitation', id, name: unitName },
})
