import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { registerPolicy } from '../register.policy.ts'
import { updateInvitation } from './invitation.store.ts'
import { InvitationSchema, presentInvitation } from './invitation.ts'
import { actOnInvitation, getInvitationFor } from './invitation-for.ts'

export const endInvitation = endpoint({
  route: 'POST /api/invitations/{id}/end',
  summary:
    'End a link at once: it takes nobody any more. What came by it waits on; ending one that has ended does nothing',
  may: registerPolicy.record,
  // It keeps strangers out.
  whenFull: true,
  params: UuidParams,
  answer: InvitationSchema,
  async handle({ db, params: { id }, actor, platform }) {
    const now = platform.clock()
    const row = await getInvitationFor(db, { id, actor, now, lock: true })
    if (row.endedAt !== null) return presentInvitation(row)
    // Nobody needs the secret of a link that opens nothing.
    await updateInvitation(db, id, { endedAt: now, secret: null })
    await noteAct(db, actor, now, {
      kind: 'invitation.ended',
      ...actOnInvitation(row),
      details: { came: row.came },
    })
    return presentInvitation(await getInvitationFor(db, { id, actor, now }))
  },
})
