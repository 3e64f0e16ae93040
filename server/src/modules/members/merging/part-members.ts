import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { allows } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { UuidParams } from '#platform/shapes'
import { memberErrors } from '../member.errors.ts'
import { memberPolicy } from '../member.policy.ts'
import { findMemberEvents, lockMember, noteMembers, updateMember } from '../member.store.ts'
import { type MemberRow, MemberSchema, presentMember } from '../member.ts'
import { memberKeepers } from '../member-keepers.ts'

/** What only this one told went over to the other; what is still the same there goes again. */
async function releaseTraits(trx: Kysely<Database>, row: MemberRow, added: readonly string[]): Promise<void> {
  const other = row.mergedInto === null ? undefined : await lockMember(trx, row.mergedInto)
  if (!other) return
  const same = (digest: 'phoneDigest' | 'idDigest') => added.includes(digest) && other[digest] === row[digest]
  await updateMember(trx, other.id, {
    ...(same('phoneDigest') ? { phone: null, phoneDigest: null } : {}),
    // One number is one person’s, however it came to be the other’s.
    ...(row.idDigest !== null && other.idDigest === row.idDigest ? { idNumber: null, idDigest: null } : {}),
    ...(added.includes('born') && other.born === row.born ? { born: null } : {}),
    ...(added.includes('guardian') && other.guardian === row.guardian
      ? { guardian: null, consentedOn: null, guardianPhone: null, guardianPhoneDigest: null }
      : {}),
  })
}

export const partMembers = endpoint({
  route: 'POST /api/members/{id}/part',
  summary: 'Take back that another person stands for this one: what was this one’s is so again',
  may: memberPolicy.manage,
  params: UuidParams,
  answer: MemberSchema,
  async handle({ db, params, actor, platform }) {
    const row = await lockMember(db, params.id)
    if (!row || !allows(actor, memberPolicy.manage, await chainOf(db, row.organizationId)))
      throw platformErrors.NOT_FOUND()
    if (row.mergedInto === null || row.forgottenAt !== null) throw memberErrors.MEMBER_GONE()
    const merged = (await findMemberEvents(db, row.id)).findLast(({ step }) => step === 'merged')
    const moved = (merged?.details.moved ?? []) as string[]
    const at = platform.clock()
    await releaseTraits(db, row, (merged?.details.added ?? []) as string[])
    await updateMember(db, row.id, { mergedInto: null })
    for (const keeper of memberKeepers.all()) {
      await keeper.giveBack(db, moved, row.id)
      await keeper.rename(db, row.id, row.name)
    }
    await noteMembers(db, { actor, at }, [
      { memberId: row.id, step: 'parted', details: { from: row.mergedInto } },
      { memberId: row.mergedInto, step: 'parted', details: { name: row.name, code: row.code } },
    ])
    await noteAct(db, actor, at, {
      kind: 'member.parted',
      organizationId: row.organizationId,
      subject: { kind: 'member', id: row.id, name: row.name },
    })
    const after = await lockMember(db, row.id)
    if (!after) throw platformErrors.NOT_FOUND()
    return presentMember(after, platform.keyring)
  },
})
