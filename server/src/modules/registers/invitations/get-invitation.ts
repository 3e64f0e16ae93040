import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { Nullable, UuidParams } from '#platform/shapes'
import { findKind } from '../kinds/register-kind.store.ts'
import { presentKind, RegisterKindSchema } from '../kinds/register-kind.ts'
import { registerPolicy } from '../register.policy.ts'
import { openSecret } from './invitation.sealed.ts'
import { InvitationSchema, presentInvitation } from './invitation.ts'
import { getInvitationFor } from './invitation-for.ts'

export const getInvitation = endpoint({
  route: 'GET /api/invitations/{id}',
  summary:
    'A link by which people enroll themselves, with what it ends in, to be shown and printed by whoever enters records for its unit',
  may: registerPolicy.record,
  params: UuidParams,
  answer: Type.Object({
    invitation: InvitationSchema,
    kind: RegisterKindSchema,
    token: Nullable(
      Type.String({
        description:
          'To be put behind the # of /desk/enroll; null of one that takes nobody, or must be replaced',
      }),
    ),
  }),
  async handle({ db, params: { id }, actor, platform }) {
    const row = await getInvitationFor(db, { id, actor, now: platform.clock() })
    const kind = await findKind(db, row.kind)
    if (!kind) throw new Error(`an invitation into no list: ${id}`)
    const closed = row.state === 'ended' || row.state === 'over'
    return {
      invitation: presentInvitation(row),
      kind: presentKind(kind),
      token: closed ? null : openSecret(platform.keyring, row),
    }
  },
})
