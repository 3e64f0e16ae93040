import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { dayOf } from '#house/clock'
import { findLinked } from './evidence.store.ts'
import { type Evidence, presentEvidence } from './evidence.ts'

type Db = Kysely<Database>

/** Evidence as a record carries it, with what a checker wants to know about it. */
export type LinkedEvidence = Evidence & {
  /** Calendar day in the region on which the photo was taken. */
  takenOn: string | null
  /** Another record carries the same bytes. */
  usedElsewhere: boolean
}

/** Evidence of many records of one kind, by record id; records without any are left out. */
export async function findEvidenceOf(
  db: Db,
  kind: string,
  recordIds: readonly string[],
): Promise<Map<string, LinkedEvidence[]>> {
  const found = new Map<string, LinkedEvidence[]>()
  if (recordIds.length === 0) return found
  for (const row of await findLinked(db, kind, recordIds)) {
    const list = found.get(row.recordId) ?? []
    found.set(row.recordId, list)
    list.push({
      ...presentEvidence(row),
      takenOn: row.takenAt ? dayOf(row.takenAt) : null,
      usedElsewhere: Boolean(row.usedElsewhere),
    })
  }
  return found
}

/** Evidence of one record, in its order. */
export const findEvidence = async (db: Db, kind: string, recordId: string): Promise<LinkedEvidence[]> =>
  (await findEvidenceOf(db, kind, [recordId])).get(recordId) ?? []
