import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { Uuid, UuidParams } from '#platform/shapes'
import { memberPolicy } from '../member.policy.ts'
import { getMemberFor } from '../member-reach.ts'
import { setApart } from './twin.store.ts'

export const sayApart = endpoint({
  route: 'POST /api/members/{id}/apart',
  summary: 'Say that another of the same name is not the same person; the two are not asked about again',
  may: memberPolicy.manage,
  params: UuidParams,
  body: Type.Object({ other: Uuid }, { additionalProperties: false }),
  answer: Type.Object({ apart: Type.Boolean() }),
  async handle({ db, params, body: { other }, actor, platform }) {
    const one = await getMemberFor(db, actor, params.id, memberPolicy.manage)
    const two = await getMemberFor(db, actor, other, memberPolicy.read)
    if (one.id !== two.id)
      await setApart(db, one.id, two.id, { personId: actor.id ?? '', at: platform.clock() })
    return { apart: one.id !== two.id }
  },
})
