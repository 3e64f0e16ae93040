import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { inTransaction } from '#platform/database/database'
import { KEYS_VERSION } from './entry-keys.ts'
import {
  dropOtherKinds,
  keepVersions,
  kindsDue,
  noteAllDue,
  readVersions,
  takeDue,
} from './search-due.store.ts'
import { writeEntries } from './search-entry.store.ts'
import type { Searchable } from './searchable.ts'

type Db = Kysely<Database>

/** Entries written at a time: a search that waits for it waits for some tenths of a second at most. */
const AT_ONCE = 200

const versionOf = (noun: Searchable) => `${KEYS_VERSION}.${noun.version}`

/** Has the entries of every noun written anew whose keys are made otherwise than before, or for the first time. */
export const noteOldEntries = (db: Db, nouns: readonly Searchable[]): Promise<void> =>
  inTransaction(db, async (trx) => {
    const versions = await readVersions(trx)
    const now = Object.fromEntries(nouns.map((noun) => [noun.kind, versionOf(noun)]))
    if (JSON.stringify(sorted(versions)) === JSON.stringify(sorted(now))) return
    await dropOtherKinds(trx, Object.keys(now))
    for (const noun of nouns) if (versions[noun.kind] !== now[noun.kind]) await noteAllDue(trx, noun)
    await keepVersions(trx, now)
  })

const sorted = (versions: Record<string, string>) => Object.entries(versions).sort()

/**
 * Writes the entries of what changed, so many at once; true where nothing is left to be written. A noun that fails
 * keeps no other from being written; its fault is thrown in the end.
 */
export async function refresh(db: Db, nouns: readonly Searchable[]): Promise<boolean> {
  const kinds = nouns.map(({ kind }) => kind)
  const due = await kindsDue(db, kinds)
  if (due.size === 0) return true
  let left = AT_ONCE
  const faults: unknown[] = []
  for (const noun of nouns.filter(({ kind }) => due.has(kind))) {
    if (left <= 0) return false
    try {
      left -= await inTransaction(db, (trx) => writeDue(trx, noun, left))
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw faults[0]
  return (await kindsDue(db, kinds)).size === 0
}

async function writeDue(trx: Db, noun: Searchable, limit: number): Promise<number> {
  const ids = await takeDue(trx, noun.kind, limit)
  if (ids.length > 0) await writeEntries(trx, noun.kind, ids, await noun.read(trx, ids))
  return ids.length
}
