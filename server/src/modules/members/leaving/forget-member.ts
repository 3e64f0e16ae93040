import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Line, UuidParams } from '#platform/shapes'
import { memberPolicy } from '../member.policy.ts'
import { findMember, noteMembers, updateMember } from '../member.store.ts'
import { MemberSchema, presentMember } from '../member.ts'
import { memberKeepers } from '../member-keepers.ts'
import { getMemberFor, lockMemberFor } from '../member-reach.ts'
import { knownOf } from './known-of.ts'
import { nobody } from './nobody.ts'

export const forgetMember = endpoint({
  route: 'POST /api/members/{id}/forget',
  summary:
    'Forget a person who asks for it: name, numbers and day of birth go for good; the records stay without them, so that no total changes',
  may: memberPolicy.manage,
  params: UuidParams,
  body: Type.Object({ reason: Line(200) }, { additionalProperties: false }),
  answer: MemberSchema,
  async handle({ db, params, body: { reason }, actor, platform }) {
    const at = platform.clock()
    const { keyring } = platform
    // Before the person is held: whoever lets one in who waits holds what was sent first, and the person after.
    const known = knownOf(keyring, await getMemberFor(db, actor, params.id, memberPolicy.manage))
    for (const keeper of memberKeepers.all()) await keeper.forget?.(db, known, { keyring, at })
    const row = await lockMemberFor(db, actor, params.id, memberPolicy.manage)
    const name = nobody(row.code)
    await updateMember(db, row.id, {
      ...{ name, born: null, phone: null, phoneDigest: null, idNumber: null, idDigest: null },
      ...{ guardian: null, guardianPhone: null, guardianPhoneDigest: null, consentedOn: null },
      ...{ personId: null, forgottenAt: at },
    })
    for (const keeper of memberKeepers.all()) await keeper.rename(db, row.id, name)
    await noteMembers(db, { actor, at }, [{ memberId: row.id, step: 'forgotten', details: { reason } }])
    await noteAct(db, actor, at, {
      kind: 'member.forgotten',
      organizationId: row.organizationId,
      subject: { kind: 'member', id: row.id, name },
    })
    const after = await findMember(db, row.id)
    if (!after) throw platformErrors.NOT_FOUND()
    return presentMember(after, keyring)
  },
})
