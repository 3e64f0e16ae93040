import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { findByAccountName } from '#modules/people'
import { type Actor, allows } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { inField, platformErrors } from '#platform/errors'
import { Line, Nullable, UuidParams } from '#platform/shapes'
import { memberErrors } from './member.errors.ts'
import { memberPolicy } from './member.policy.ts'
import { findByAccount, findMember, noteMembers, updateMember } from './member.store.ts'
import { type MemberRow, MemberSchema, presentMember } from './member.ts'
import { lockMemberFor } from './member-reach.ts'

/** The account of the same name and in reach; one out of reach is none. */
async function accountOf(db: Kysely<Database>, actor: Actor, row: MemberRow, typed: string): Promise<string> {
  const person = await findByAccountName(db, typed)
  if (!person || !allows(actor, memberPolicy.manage, await chainOf(db, person.organizationId)))
    throw memberErrors.MEMBER_NO_ACCOUNT(inField('account'))
  if (person.name !== row.name) throw memberErrors.MEMBER_OTHER_NAME(inField('account'))
  const other = await findByAccount(db, person.id)
  if (other && other.id !== row.id) throw memberErrors.MEMBER_TAKEN(inField('account'))
  return person.id
}

export const linkAccount = endpoint({
  route: 'PUT /api/members/{id}/account',
  summary:
    'Say with which account a person signs in, so that they see and correct what is kept of them; null takes it away',
  may: memberPolicy.manage,
  params: UuidParams,
  body: Type.Object({ account: Nullable(Line(100)) }, { additionalProperties: false }),
  answer: MemberSchema,
  async handle({ db, params, body: { account }, actor, platform }) {
    const row = await lockMemberFor(db, actor, params.id, memberPolicy.manage)
    const personId = account === null ? null : await accountOf(db, actor, row, account)
    const at = platform.clock()
    await updateMember(db, row.id, { personId })
    await noteMembers(db, { actor, at }, [
      { memberId: row.id, step: 'linked', details: { linked: personId !== null } },
    ])
    await noteAct(db, actor, at, {
      kind: 'member.linked',
      organizationId: row.organizationId,
      subject: { kind: 'member', id: row.id, name: row.name },
    })
    const after = await findMember(db, row.id)
    if (!after) throw platformErrors.NOT_FOUND()
    return presentMember(after, platform.keyring)
  },
})
