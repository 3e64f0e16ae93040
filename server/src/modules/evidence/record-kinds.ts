import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type Actor, allows, type Permission } from '#platform/actor'
import { extensionPoint } from '#platform/extension-point'

type Db = Kysely<Database>

/** How a kind of record is seen; told by the module that owns it, since evidence stands below all of them. */
export interface RecordKind {
  kind: string
  /** The record's organizations and all above them; undefined where there is no such record. */
  chainOf(db: Db, recordId: string): Promise<readonly number[] | undefined>
  /** The chains of several records at once, where one file may prove thousands of them; each distinct chain is enough. */
  chainsOf?(db: Db, recordIds: readonly string[]): Promise<(readonly number[])[]>
  /** Who may read such a record, and with it its evidence. */
  may: Permission
}

/** The kinds of records that carry evidence. */
export const recordKinds = extensionPoint<RecordKind>('kinds of records')

/**
 * Whether the actor may read any of some records of a kind, or holds another permission there; a kind nobody
 * named is read by nobody.
 */
export async function mayAny(
  db: Db,
  actor: Actor,
  kind: string,
  recordIds: readonly string[],
  permission?: Permission,
): Promise<boolean> {
  const seen = recordKinds.all().find((one) => one.kind === kind)
  if (!seen) return false
  const may = permission ?? seen.may
  if (seen.chainsOf && recordIds.length > 1) {
    const chains = await seen.chainsOf(db, recordIds)
    return chains.some((chain) => allows(actor, may, chain))
  }
  for (const id of recordIds) {
    const chain = await seen.chainOf(db, id)
    if (chain && allows(actor, may, chain)) return true
  }
  return false
}
