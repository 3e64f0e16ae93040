import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Day, UuidParams } from '#platform/shapes'
import { registerErrors } from '../register.errors.ts'
import { registerPolicy } from '../register.policy.ts'
import { demandUntil } from './demand-until.ts'
import { updateInvitation } from './invitation.store.ts'
import { InvitationSchema, presentInvitation } from './invitation.ts'
import { actOnInvitation, getInvitationFor } from './invitation-for.ts'

export const prolongInvitation = endpoint({
  route: 'PUT /api/invitations/{id}/until',
  summary:
    'Set the last day of a link later, or earlier but not before today, also once that day is over: what hangs on walls opens on. Not of one that has ended',
  may: registerPolicy.record,
  params: UuidParams,
  body: Type.Object({ until: Day }, { additionalProperties: false }),
  answer: InvitationSchema,
  async handle({ db, params: { id }, body: { until }, actor, platform }) {
    const now = platform.clock()
    const row = await getInvitationFor(db, { id, actor, now, lock: true })
    if (row.state === 'ended') throw registerErrors.INVITATION_ENDED()
    demandUntil(until, dayOf(now))
    if (until === row.until) return presentInvitation(row)
    await updateInvitation(db, id, { until })
    await noteAct(db, actor, now, {
      kind: 'invitation.prolonged',
      ...actOnInvitation(row),
      details: { until, before: row.until },
    })
    return presentInvitation(await getInvitationFor(db, { id, actor, now }))
  },
})
