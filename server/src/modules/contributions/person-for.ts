import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findByAccount, findMember, getMemberFor, type MemberRow, memberPolicy } from '#modules/members'
import { chainOf } from '#modules/organizations'
import { type Actor, allows } from '#platform/actor'
import { platformErrors } from '#platform/errors'
import { contributionPolicy } from './contribution.policy.ts'

type Db = Kysely<Database>

export const isOwn = ({ personId }: Pick<MemberRow, 'personId'>, actor: Actor): boolean =>
  personId !== null && personId === actor.id

/**
 * A person of the rolls by their own id or that of their account, for whoever may see them and for themselves; of one
 * who was merged, the one who stands for them.
 */
export async function getPersonFor(db: Db, actor: Actor, id: string): Promise<MemberRow> {
  let row = (await findMember(db, id)) ?? (await findByAccount(db, id))
  while (row && row.mergedInto !== null) row = await findMember(db, row.mergedInto)
  if (!row) throw platformErrors.NOT_FOUND()
  return getMemberFor(db, actor, row.id, memberPolicy.read)
}

/** Whether somebody may issue a sheet about a person, in the name of the unit that keeps them. */
export const mayIssue = async (db: Db, actor: Actor, row: MemberRow): Promise<boolean> =>
  row.forgottenAt === null &&
  (isOwn(row, actor) || allows(actor, contributionPolicy.issue, await chainOf(db, row.organizationId)))
