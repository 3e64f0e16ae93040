import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { MemberName, readTraits, TraitsSchema, traitColumns } from '#modules/members'
import { anonymous } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { drawCode } from '#platform/text/typed-code'
import { laterFields, unaskedFields } from '../invitations/asked-fields.ts'
import { digestsOf } from '../invitations/invitation.sealed.ts'
import { drawId, findByDigests, lockInvitation } from '../invitations/invitation.store.ts'
import { getKind } from '../kinds/register-kind.store.ts'
import { ValuesShape } from '../record.ts'
import { registerErrors } from '../register.errors.ts'
import { settleValues } from '../values/settle-values.ts'
import { enrollmentNumbers } from './enrollment.sealed.ts'
import { findSent, insertEnrollment, rewriteEnrollment } from './enrollment.store.ts'
import { demandRoomFrom } from './from-a-network.ts'
import { Token } from './see-invitation.ts'
import { tellWaiting } from './tell-waiting.ts'

/** The invitation a link leads to, held: of two who come at once for the last place, one is refused. */
async function holdInvitation(trx: Kysely<Database>, digests: readonly string[], today: string) {
  const found = await findByDigests(trx, digests, today)
  if (found) await lockInvitation(trx, found.id)
  const row = found && (await findByDigests(trx, digests, today))
  if (!row) throw registerErrors.ENROLLMENT_CLOSED()
  return row
}

/** Signs of the number by which somebody asks how it stands: 59 bits. */
const CODE = 12

export const enroll = endpoint({
  route: 'POST /api/enrollments',
  summary:
    'Enroll by a link: what somebody tells of themselves waits for the unit to approve it. Sent twice under the same `once` it is one, and the later holds while it waits. Says nothing of who is known already',
  may: 'anyone',
  bodyLimit: 65_536,
  body: Type.Object(
    {
      token: Token,
      once: Type.String({ pattern: '^[A-Za-z0-9-]{16,64}$', description: 'Drawn by the page that sends it' }),
      name: MemberName,
      member: TraitsSchema,
      values: ValuesShape,
      consent: Type.Literal(true, { description: 'They agree that it is kept, for what the page says' }),
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({ code: Type.String({ description: 'By which one asks how it stands' }) }),
  async handle({ db, body, actor, platform, request, reply }) {
    const { token, once, name, member, values: given } = body
    const now = platform.clock()
    const today = dayOf(now)
    const { keyring } = platform
    const invitation = await holdInvitation(db, digestsOf(keyring, token), today)
    const before = await findSent(db, invitation.id, once)
    reply.code(201)
    // What was answered, or came before the link ended, stays as it was.
    if (before && (before.state !== 'waiting' || invitation.state === 'ended')) return { code: before.code }
    if (!before && invitation.state !== 'open')
      throw registerErrors[invitation.state === 'full' ? 'ENROLLMENT_FULL' : 'ENROLLMENT_CLOSED']()
    const { definition, version } = await getKind(db, invitation.kind)
    const traits = readTraits(member, definition.person, today)
    const unasked = unaskedFields(definition, invitation.unasked)
    const asked = Object.fromEntries(Object.entries(given).filter(([code]) => !unasked.has(code)))
    const later = laterFields(definition, invitation.unasked)
    const values = await settleValues(db, definition, asked, { actor: anonymous, today, day: today, later })
    const network = await demandRoomFrom(db, keyring, invitation.id, { address: request.ip, now, before })
    const id = before?.id ?? (await drawId(db))
    const told = {
      ...{ name: name.trim(), definition: version, values },
      ...traitColumns(keyring, id, traits, enrollmentNumbers),
    }
    if (before) {
      await rewriteEnrollment(db, id, told)
      return { code: before.code }
    }
    const code = drawCode(CODE)
    await tellWaiting(db, { actor, at: now }, { invitationId: invitation.id, came: true })
    await insertEnrollment(db, { ...told, id, invitationId: invitation.id, code, once, network, sentAt: now })
    return { code }
  },
})
