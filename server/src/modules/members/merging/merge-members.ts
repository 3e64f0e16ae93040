import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { Uuid, UuidParams } from '#platform/shapes'
import { memberErrors } from '../member.errors.ts'
import { memberPolicy } from '../member.policy.ts'
import { noteMembers, updateMember } from '../member.store.ts'
import { memberKeepers } from '../member-keepers.ts'
import { lockMemberFor } from '../member-reach.ts'
import { missingTraits } from './missing-traits.ts'

export const mergeMembers = endpoint({
  route: 'POST /api/members/{id}/merge',
  summary:
    'Let another person stand for this one, where both are the same: all records of this one are the other’s then; what only this one told is added to the other',
  may: memberPolicy.manage,
  params: UuidParams,
  body: Type.Object({ into: Uuid }, { additionalProperties: false }),
  answer: Type.Object({ id: Uuid, moved: Type.Integer() }),
  async handle({ db, params, body: { into }, actor, platform }) {
    if (into === params.id) throw memberErrors.MEMBER_GONE()
    // Always in the same order, so that two who merge the same two the other way round wait for each other.
    const locked = new Map()
    for (const id of [params.id, into].sort())
      locked.set(id, await lockMemberFor(db, actor, id, memberPolicy.manage))
    const [from, to] = [locked.get(params.id), locked.get(into)]
    const conflicts: string[] = []
    for (const keeper of memberKeepers.all()) conflicts.push(...(await keeper.conflicts(db, from.id, to.id)))
    if (conflicts.length > 0) throw memberErrors.MEMBER_STANDS({ name: to.name, lists: conflicts.join('、') })
    const at = platform.clock()
    await updateMember(db, from.id, { mergedInto: to.id })
    const added = missingTraits(platform.keyring, from, to)
    await updateMember(db, to.id, added)
    const moved: string[] = []
    for (const keeper of memberKeepers.all()) {
      moved.push(...(await keeper.take(db, from.id, to.id)))
      if (from.name !== to.name) await keeper.rename(db, to.id, to.name)
    }
    await noteMembers(db, { actor, at }, [
      { memberId: from.id, step: 'merged', details: { into: to.id, moved, added: Object.keys(added) } },
      { memberId: to.id, step: 'merged', details: { from: from.id, name: from.name, code: from.code } },
    ])
    await noteAct(db, actor, at, {
      kind: 'member.merged',
      organizationId: to.organizationId,
      subject: { kind: 'member', id: to.id, name: to.name },
      details: { from: from.code },
    })
    return { id: to.id, moved: moved.length }
  },
})
