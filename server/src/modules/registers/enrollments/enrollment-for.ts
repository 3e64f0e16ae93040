import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { platformErrors } from '#platform/errors'
import { getInvitationFor } from '../invitations/invitation-for.ts'
import { registerErrors } from '../register.errors.ts'
import { findEnrollment, lockEnrollment } from './enrollment.store.ts'

interface Asked {
  id: string
  actor: Actor
  now: Date
}

/** What somebody sent, with the invitation it came by, for whoever enters records for its unit. */
export async function getEnrollmentFor(db: Kysely<Database>, { id, actor, now }: Asked) {
  const row = await findEnrollment(db, id)
  if (!row) throw platformErrors.NOT_FOUND()
  const invitation = await getInvitationFor(db, { id: row.invitationId, actor, now })
  const { organizationId, unitName, kind, list } = invitation
  return { row: { ...row, organizationId, unitName, kind, list }, invitation }
}

/** The same, held to be answered; refused where somebody has answered meanwhile. */
export async function holdToAnswer(trx: Kysely<Database>, asked: Asked) {
  const held = await lockEnrollment(trx, asked.id)
  if (!held) throw platformErrors.NOT_FOUND()
  const found = await getEnrollmentFor(trx, asked)
  if (held.state !== 'waiting') throw registerErrors.ENROLLMENT_ANSWERED({ by: held.answeredByName ?? '' })
  return found
}
