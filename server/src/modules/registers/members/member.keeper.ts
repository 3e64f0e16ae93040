import type { MemberKeeper } from '#modules/members'
import { chainOf } from '#modules/organizations'
import { allows } from '#platform/actor'
import { forgetEnrollments } from '../enrollments/forget-enrollments.ts'
import { kindWords } from '../kinds/kind-words.ts'
import { registerPolicy } from '../register.policy.ts'
import {
  findHolders,
  findListsOf,
  findRecordsOfMember,
  findShared,
  giveRecords,
  moveRecords,
  renameRecords,
} from './member.store.ts'

/** Where people stand in lists. */
export const registerMemberKeeper: MemberKeeper = {
  async find(db, memberId, actor) {
    const rows = await findRecordsOfMember(db, memberId)
    const names = await kindWords(
      db,
      rows.map(({ kind }) => kind),
    )
    const places = []
    for (const { id, kind, organizationId, since, until, state } of rows) {
      if (actor !== 'own' && !allows(actor, registerPolicy.read, await chainOf(db, organizationId))) continue
      places.push({
        ...{
          screen: `/register-records/${id}`,
          what: names.get(kind)?.words ?? '',
          organizationId,
          since,
          until,
          state,
        },
      })
    }
    return places
  },
  standing: findListsOf,
  async units(db, memberId) {
    return (await findRecordsOfMember(db, memberId)).map(({ organizationId }) => organizationId)
  },
  holders: findHolders,
  conflicts: findShared,
  take: moveRecords,
  async giveBack(trx, moved, to) {
    await giveRecords(trx, moved, to)
  },
  rename: renameRecords,
  forget: forgetEnrollments,
}
