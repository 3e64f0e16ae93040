import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { type Actor, allows, type Permission } from '#platform/actor'
import { platformErrors } from '#platform/errors'
import { memberErrors } from './member.errors.ts'
import { memberPolicy } from './member.policy.ts'
import { findMember, lockMember } from './member.store.ts'
import type { MemberRow } from './member.ts'
import { memberKeepers } from './member-keepers.ts'

type Db = Kysely<Database>

/**
 * The unit that keeps a person, and those in whose lists they stand; to be read, all whose records name them too: whoever
 * mentions somebody hands nobody else the right to correct or forget them, nor their whole numbers.
 */
async function unitsOf(db: Db, row: MemberRow, right: Permission): Promise<readonly number[]> {
  const units: number[] = []
  for (const keeper of memberKeepers.all())
    units.push(...((await (right === memberPolicy.read ? keeper.units : keeper.holders)?.(db, row.id)) ?? []))
  return [...new Set([row.organizationId, ...units])]
}

export async function reachesMember(
  db: Db,
  actor: Actor,
  row: MemberRow,
  right: Permission,
): Promise<boolean> {
  for (const unit of await unitsOf(db, row, right))
    if (allows(actor, right, await chainOf(db, unit))) return true
  return false
}

/** The person, for whoever has the right at a unit that has to do with them; who has an account, sees oneself. */
export async function getMemberFor(db: Db, actor: Actor, id: string, right: Permission): Promise<MemberRow> {
  const row = await findMember(db, id)
  if (row && actor.id !== null && row.personId === actor.id) return row
  if (!row || !(await reachesMember(db, actor, row, right))) throw platformErrors.NOT_FOUND()
  return row
}

/** The same, held until the end of the transaction, to be changed; refused of one who is gone. */
export async function lockMemberFor(
  trx: Db,
  actor: Actor,
  id: string,
  right: Permission,
): Promise<MemberRow> {
  const row = await lockMember(trx, id)
  if (!row || !allows(actor, right, await chainOf(trx, row.organizationId))) throw platformErrors.NOT_FOUND()
  if (row.mergedInto !== null || row.forgottenAt !== null) throw memberErrors.MEMBER_GONE()
  return row
}
