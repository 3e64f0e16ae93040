import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { platformErrors } from '#platform/errors'
import { evidencePolicy } from './evidence.policy.ts'
import { type EvidenceRow, findEvidenceById, findLinksOf } from './evidence.store.ts'
import { mayAny } from './record-kinds.ts'

type Db = Kysely<Database>

// The kind with the fewest records is asked first.
function byKind(links: readonly { recordKind: string; recordId: string }[]): [string, string[]][] {
  const kinds = new Map<string, string[]>()
  for (const { recordKind, recordId } of links) {
    const ids = kinds.get(recordKind) ?? []
    kinds.set(recordKind, ids)
    ids.push(recordId)
  }
  return [...kinds].sort(([, a], [, b]) => a.length - b.length)
}

const isSender = (actor: Actor, { uploadedBy }: EvidenceRow): boolean =>
  actor.id !== null && uploadedBy === actor.id

/** Whoever may read a record may open its evidence; before a record carries it, its sender alone may. */
export async function mayOpen(db: Db, actor: Actor, evidence: EvidenceRow): Promise<boolean> {
  const links = await findLinksOf(db, evidence.id)
  if (links.length === 0) return isSender(actor, evidence)
  for (const [kind, ids] of byKind(links)) if (await mayAny(db, actor, kind, ids)) return true
  return false
}

/** Whether somebody who may open the evidence also sees where it was taken. */
export async function seesPlace(db: Db, actor: Actor, evidence: EvidenceRow): Promise<boolean> {
  if (isSender(actor, evidence)) return true
  for (const [kind, ids] of byKind(await findLinksOf(db, evidence.id)))
    if (await mayAny(db, actor, kind, ids, evidencePolicy.place)) return true
  return false
}

/** The evidence, if the actor may open it; absent and forbidden look the same. */
export async function openableEvidence(db: Db, actor: Actor, id: string): Promise<EvidenceRow> {
  const evidence = await findEvidenceById(db, id)
  if (!evidence || !(await mayOpen(db, actor, evidence))) throw platformErrors.NOT_FOUND()
  return evidence
}
