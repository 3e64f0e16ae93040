import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type Actor, allows, type Permission } from '#house/actor'

type Db = Kysely<Database>

/** How a kind of record is seen; told by the module that owns it, since evidence stands below all of them. */
export interface RecordKind {
  /** The record's organizations and all above them; undefined where there is no such record. */
  chainOf(db: Db, recordId: string): Promise<readonly number[] | undefined>
  /** Who may read such a record, and with it its evidence. */
  may: Permission
}

const kinds = new Map<string, RecordKind>()

/** Lets records of a kind carry evidence. Called once, when the owning module is loaded. */
export const registerRecordKind = (kind: string, seen: RecordKind): void => {
  kinds.set(kind, seen)
}

/** Whether the actor may read one record; a kind nobody registered is read by nobody. */
export async function mayRead(db: Db, actor: Actor, kind: string, recordId: string): Promise<boolean> {
  const seen = kinds.get(kind)
  const chain = await seen?.chainOf(db, recordId)
  return seen !== undefined && chain !== undefined && allows(actor, seen.may, chain)
}
