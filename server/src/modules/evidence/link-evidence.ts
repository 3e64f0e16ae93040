import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { inField } from '#platform/errors'
import { evidenceErrors } from './evidence.errors.ts'
import { findEvidenceByIds } from './evidence.store.ts'
import { mayOpen } from './evidence-access.ts'

type Db = Kysely<Database>

async function alreadyCarried(trx: Db, kind: string, recordId: string): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('evidenceLink')
    .select('evidenceId')
    .where('recordKind', '=', kind)
    .where('recordId', '=', recordId)
    .where('removedAt', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.evidenceId))
}

const droppedBy = async (
  trx: Db,
  kind: string,
  recordId: string,
  kept: readonly string[],
): Promise<string[]> => [...(await alreadyCarried(trx, kind, recordId))].filter((id) => !kept.includes(id))

async function checkUsable(trx: Db, ids: readonly string[], actor: Actor, field: string): Promise<void> {
  const rows = new Map((await findEvidenceByIds(trx, ids)).map((row) => [row.id, row]))
  const unknown: string[] = []
  for (const id of ids) {
    const row = rows.get(id)
    const usable = row && (row.uploadedBy === actor.id || (await mayOpen(trx, actor, row)))
    if (!usable) unknown.push(id)
  }
  if (unknown.length > 0) throw evidenceErrors.EVIDENCE_UNKNOWN({ unknown, ...inField(field) })
}

/**
 * Lets a record carry evidence besides what it carries already. Only what the actor sent or may open can be
 * used; anything else is refused under the name of the field it was given in.
 */
export async function linkEvidence(
  trx: Db,
  kind: string,
  recordId: string,
  evidenceIds: readonly string[],
  actor: Actor,
  field = 'evidence',
): Promise<void> {
  const carried = await alreadyCarried(trx, kind, recordId)
  const fresh = [...new Set(evidenceIds)].filter((id) => !carried.has(id))
  if (fresh.length === 0) return
  await checkUsable(trx, fresh, actor, field)
  await trx
    .insertInto('evidenceLink')
    .values(
      fresh.map((evidenceId, index) => ({
        recordKind: kind,
        recordId,
        evidenceId,
        position: carried.size + index,
        linkedBy: actor.id ?? '',
        removedAt: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['recordKind', 'recordId', 'evidenceId']).doUpdateSet({ removedAt: null }),
    )
    .execute()
}

/** Lets new records carry evidence, each its own; one file may prove many, such as the table they were read from. */
export async function linkNewEvidence(
  trx: Db,
  kind: string,
  links: readonly { recordId: string; evidence: readonly string[] }[],
  actor: Actor,
  field = 'evidence',
): Promise<void> {
  const rows = links.flatMap(({ recordId, evidence }) =>
    [...new Set(evidence)].map((id, position) => ({ recordId, id, position })),
  )
  if (rows.length === 0) return
  await checkUsable(trx, [...new Set(rows.map(({ id }) => id))], actor, field)
  await sql`
    insert into evidence_link (record_kind, record_id, evidence_id, position, linked_by)
    select ${kind}, record, evidence, position, ${actor.id ?? ''}
    from unnest(${rows.map(({ recordId }) => recordId)}::text[], ${rows.map(({ id }) => id)}::uuid[],
      ${rows.map(({ position }) => position)}::int[]) as given(record, evidence, position)`.execute(trx)
}

/** Takes evidence off a record. The file stays for whoever else uses it; unused, it is swept after a week. */
export async function unlinkEvidence(
  trx: Db,
  kind: string,
  recordId: string,
  evidenceIds: readonly string[],
): Promise<void> {
  if (evidenceIds.length === 0) return
  await trx
    .deleteFrom('evidenceLink')
    .where('recordKind', '=', kind)
    .where('recordId', '=', recordId)
    .where('evidenceId', 'in', [...evidenceIds])
    .execute()
}

/** Lets a record that is still open carry exactly these. */
export async function setEvidence(
  trx: Db,
  kind: string,
  recordId: string,
  evidenceIds: readonly string[],
  actor: Actor,
  field = 'evidence',
): Promise<void> {
  await unlinkEvidence(trx, kind, recordId, await droppedBy(trx, kind, recordId, evidenceIds))
  await linkEvidence(trx, kind, recordId, evidenceIds, actor, field)
}

/**
 * Lets a record that has counted carry exactly these from now on. What it carried before is no longer shown, but
 * kept, and stays open to whoever may read the record: it proved what was counted then.
 */
export async function correctEvidence(
  trx: Db,
  kind: string,
  recordId: string,
  evidenceIds: readonly string[],
  actor: Actor,
  field = 'evidence',
): Promise<void> {
  const dropped = await droppedBy(trx, kind, recordId, evidenceIds)
  await sql`
    update evidence_link set removed_at = now()
    where record_kind = ${kind} and record_id = ${recordId} and evidence_id = any(${dropped}::uuid[])`.execute(
    trx,
  )
  await linkEvidence(trx, kind, recordId, evidenceIds, actor, field)
}
