import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { memberPolicy } from '../member.policy.ts'
import { findMembers } from '../member.store.ts'
import { MemberSchema, presentMember } from '../member.ts'
import { getMemberFor } from '../member-reach.ts'
import { findTwinsOf } from './twin.store.ts'

export const findTwins = endpoint({
  route: 'GET /api/members/{id}/twins',
  summary: 'Others who may be the same person, without those of whom somebody said that they are not',
  may: memberPolicy.read,
  params: UuidParams,
  answer: Type.Object({ items: Type.Array(MemberSchema) }),
  async handle({ db, params, actor, platform }) {
    const row = await getMemberFor(db, actor, params.id, memberPolicy.read)
    const rows = await findMembers(db, await findTwinsOf(db, row.id))
    return { items: rows.map((one) => presentMember(one, platform.keyring)) }
  },
})
