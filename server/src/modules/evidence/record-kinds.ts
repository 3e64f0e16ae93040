import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type Actor, allows, type Permission } from '#platform/actor'

type Db = Kysely<Database>

/** How a kind of record is seen; told by the module that owns it, since evidence stands below all of them. */
export interface RecordKind {
  /** The record's organizations and all above them; undefined where there is no such record. */
  chainOf(db: Db, recordId: string): Promise<readonly number[] | undefined>
  /** The chains of several records at once, where one file may prove thousands of them; each distinct chain is enough. */
  chainsOf?(db: Db, recordIds: readonly string[]): Promise<(readonly number[])[]>
  /** Who may read such a record, and with it its evidence. */
  may: Permission
}

const kinds = new Map<string, RecordKind>()

/** Lets records of a kind carry evidence. Called once, when the owning module is loaded. */
export const registerRecordKind = (kind: string, seen: RecordKind): void => {
  kinds.set(kind, seen)
}

/**
 * Whether the actor may read any of some records of a kind, or holds another permission there; a kind nobody
 * registered is read by nobody.
 */
export async function mayAny(
  db: Db,
  actor: Actor,
  kind: string,
  recordIds: readonly string[],
  permission?: Permission,
): Promise<boolean> {
  const seen = kinds.get(kind)
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
