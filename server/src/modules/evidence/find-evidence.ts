import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { evidencePolicy } from './evidence.policy.ts'
import { findEvidenceByIds, findInHand, findLinked } from './evidence.store.ts'
import { type Evidence, presentEvidence } from './evidence.ts'
import { mayAny } from './record-kinds.ts'

type Db = Kysely<Database>

/** Evidence as a record carries it, with what a checker wants to know about it. */
export type LinkedEvidence = Evidence & {
  /** Calendar day in the region on which the photo was taken. */
  takenOn: string | null
  /** Another record carries the same bytes. */
  usedElsewhere: boolean
}

type Linked = Awaited<ReturnType<typeof findLinked>>[number]

const present = (row: Linked, placed: boolean): LinkedEvidence => ({
  ...presentEvidence(row, placed),
  takenOn: row.takenAt ? dayOf(row.takenAt) : null,
  usedElsewhere: Boolean(row.usedElsewhere),
})

/** Evidence of many records of one kind, by record id, without its places; records without any are left out. */
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
    list.push(present(row, false))
  }
  return found
}

/** What a checker would want to know about photos that are only just being put together to a record. */
export async function findPhotosInHand(db: Db, asked: Parameters<typeof findInHand>[1]) {
  const rows = await findInHand(db, asked)
  return rows.map(({ id, type, takenAt, usedElsewhere }) => ({
    id,
    type,
    takenOn: takenAt ? dayOf(takenAt) : null,
    usedElsewhere,
  }))
}

/** Evidence of one record, in its order, as the actor may see it. */
export async function findEvidence(
  db: Db,
  actor: Actor,
  kind: string,
  recordId: string,
): Promise<LinkedEvidence[]> {
  const rows = await findLinked(db, kind, [recordId])
  const placed = rows.length > 0 && (await mayAny(db, actor, kind, [recordId], evidencePolicy.place))
  return rows.map((row) => present(row, placed || row.uploadedBy === actor.id))
}

/** The files that fields of a record name, in the order they are named, as the actor may see them. */
export async function findFiles(
  db: Db,
  actor: Actor,
  ids: readonly string[],
  record: { kind: string; id: string },
): Promise<Evidence[]> {
  const rows = new Map((await findEvidenceByIds(db, ids)).map((row) => [row.id, row]))
  if (rows.size === 0) return []
  const placed = await mayAny(db, actor, record.kind, [record.id], evidencePolicy.place)
  return ids.flatMap((id) => {
    const row = rows.get(id)
    return row ? [presentEvidence(row, placed || row.uploadedBy === actor.id)] : []
  })
}
