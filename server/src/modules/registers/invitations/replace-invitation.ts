import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { registerErrors } from '../register.errors.ts'
import { registerPolicy } from '../register.policy.ts'
import { drawSecret, sealSecret } from './invitation.sealed.ts'
import { updateInvitation } from './invitation.store.ts'
import { InvitationSchema, presentInvitation } from './invitation.ts'
import { actOnInvitation, getInvitationFor } from './invitation-for.ts'

export const replaceInvitation = endpoint({
  route: 'POST /api/invitations/{id}/replace',
  summary:
    'Give an invitation another link, where the old one got into wrong hands: that opens nothing from now on',
  may: registerPolicy.record,
  params: UuidParams,
  answer: InvitationSchema,
  async handle({ db, params: { id }, actor, platform }) {
    const now = platform.clock()
    const row = await getInvitationFor(db, { id, actor, now, lock: true })
    if (row.state === 'ended' || row.state === 'over') throw registerErrors.INVITATION_ENDED()
    await updateInvitation(db, id, sealSecret(platform.keyring, id, drawSecret()))
    await noteAct(db, actor, now, { kind: 'invitation.replaced', ...actOnInvitation(row) })
    return presentInvitation(row)
  },
})
