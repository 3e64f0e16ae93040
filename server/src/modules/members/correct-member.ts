import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { UuidParams } from '#platform/shapes'
import { traitColumns } from './insert-members.ts'
import { demandOwnNumber } from './likely/demand-own-number.ts'
import { memberErrors } from './member.errors.ts'
import { memberPolicy } from './member.policy.ts'
import { findMember, noteMembers, updateMember } from './member.store.ts'
import { MemberName, MemberSchema, presentMember, traitsShape } from './member.ts'
import { memberKeepers } from './member-keepers.ts'
import { lockMemberFor } from './member-reach.ts'
import { heldTraits } from './personal/held-traits.ts'
import { readTraits } from './personal/read-traits.ts'

export const correctMember = endpoint({
  route: 'PUT /api/members/{id}',
  summary:
    'Correct what is known of a person: the name, and each of the others that is said; what is not said stays, null takes it away',
  may: memberPolicy.record,
  params: UuidParams,
  body: Type.Object(
    { version: Type.Integer({ minimum: 1 }), name: MemberName, ...traitsShape },
    { additionalProperties: false },
  ),
  answer: MemberSchema,
  async handle({ db, params, body: { version, name, ...given }, actor, platform }) {
    const { keyring } = platform
    const row = await lockMemberFor(db, actor, params.id, memberPolicy.record)
    if (row.version !== version) throw memberErrors.MEMBER_CHANGED_MEANWHILE()
    const at = platform.clock()
    const traits = readTraits({ ...heldTraits(keyring, row), ...given }, undefined, dayOf(at))
    await demandOwnNumber(db, keyring, row, traits)
    const renamed = name.trim() !== row.name
    await updateMember(db, row.id, { name: name.trim(), ...traitColumns(keyring, row.id, traits) })
    if (renamed) for (const keeper of memberKeepers.all()) await keeper.rename(db, row.id, name.trim())
    const changed = Object.keys(given)
    await noteMembers(db, { actor, at }, [
      { memberId: row.id, step: 'corrected', details: { traits: renamed ? ['name', ...changed] : changed } },
    ])
    await noteAct(db, actor, at, {
      kind: 'member.corrected',
      organizationId: row.organizationId,
      subject: { kind: 'member', id: row.id, name: name.trim() },
    })
    const after = await findMember(db, row.id)
    if (!after) throw platformErrors.NOT_FOUND()
    return presentMember(after, keyring)
  },
})
