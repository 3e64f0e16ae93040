import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { mayAny } from './record-kinds.ts'

/** Another record that shows the same photo, byte by byte. */
export interface OtherUse {
  evidenceId: string
  name: string
  kind: string
  recordId: string
  /** Whether the reader may open that record. */
  readable: boolean
}

// Who sees ten knows what to think; a picture used a thousand times would be a page of its own.
const SHOWN = 10

/** Where else the photos of a record are used. */
export async function findOtherUses(
  db: Kysely<Database>,
  kind: string,
  recordId: string,
  actor: Actor,
): Promise<OtherUse[]> {
  const { rows } = await sql<Omit<OtherUse, 'readable'>>`
    select distinct e.id as evidence_id, e.name, other.record_kind as kind, other.record_id
    from evidence_link own join evidence e on e.id = own.evidence_id
    join stored_file f on f.sha256 = e.sha256 and f.type like 'image/%'
    join evidence twin on twin.sha256 = e.sha256
    join evidence_link other on other.evidence_id = twin.id and other.removed_at is null
      and (other.record_kind, other.record_id) <> (own.record_kind, own.record_id)
    where own.record_kind = ${kind} and own.record_id = ${recordId} and own.removed_at is null
    order by other.record_id limit ${SHOWN}`.execute(db)
  return Promise.all(
    rows.map(async (row) => ({ ...row, readable: await mayAny(db, actor, row.kind, [row.recordId]) })),
  )
}
