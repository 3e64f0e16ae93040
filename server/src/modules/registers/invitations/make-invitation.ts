import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { demandKeeper, demandTaking } from '../check-record.ts'
import { getSeenKind } from '../kinds/may-see-kind.ts'
import { KindCode } from '../kinds/register-kind.ts'
import { registerErrors } from '../register.errors.ts'
import { registerPolicy } from '../register.policy.ts'
import { demandUntil } from './demand-until.ts'
import { drawSecret, sealSecret } from './invitation.sealed.ts'
import { drawId, insertInvitation } from './invitation.store.ts'
import { InvitationSchema, NewInvitationSchema, presentInvitation } from './invitation.ts'
import { actOnInvitation, getInvitationFor } from './invitation-for.ts'

export const makeInvitation = endpoint({
  route: 'POST /api/registers/{kind}/invitations',
  summary: 'Make a link by which people enroll themselves in a list of people, for one unit and until a day',
  may: registerPolicy.record,
  params: Type.Object({ kind: KindCode }),
  body: NewInvitationSchema,
  // Without what its link ends in: answers are kept with the key they were asked under, and would hold it unsealed.
  answer: InvitationSchema,
  async handle({ db, params, body, actor, platform, reply }) {
    const { organizationId, heading = '', until, most = null, unasked = [] } = body
    const now = platform.clock()
    const kind = await getSeenKind(db, params.kind, actor)
    if (!kind.definition.person) throw registerErrors.INVITATION_NOT_PEOPLE()
    demandTaking(kind, now)
    await demandKeeper(db, kind, organizationId, actor)
    demandUntil(until, dayOf(now))
    const id = await drawId(db)
    const fields = new Set(kind.definition.form.fields.map(({ code }) => code))
    await insertInvitation(db, {
      ...{ id, kind: kind.code, organizationId, heading: heading.trim(), until, most },
      unasked: unasked.filter((code) => fields.has(code)),
      ...sealSecret(platform.keyring, id, drawSecret()),
      ...{ madeBy: actor.id ?? '', madeByName: actor.name, madeAt: now },
    })
    const row = await getInvitationFor(db, { id, actor, now })
    await noteAct(db, actor, now, { kind: 'invitation.made', ...actOnInvitation(row), details: { until } })
    reply.code(201)
    return presentInvitation(row)
  },
})
