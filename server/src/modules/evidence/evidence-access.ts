import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#house/actor'
import { houseErrors } from '#house/errors'
import { type EvidenceRow, findEvidenceById, findLinksOf } from './evidence.store.ts'
import { mayRead } from './record-kinds.ts'

type Db = Kysely<Database>

/** Whoever may read a record may open its evidence; before a record carries it, its sender alone may. */
export async function mayOpen(db: Db, actor: Actor, evidence: EvidenceRow): Promise<boolean> {
  const links = await findLinksOf(db, evidence.id)
  if (links.length === 0) return actor.id !== null && evidence.uploadedBy === actor.id
  for (const link of links) if (await mayRead(db, actor, link.recordKind, link.recordId)) return true
  return false
}

/** The evidence, if the actor may open it; absent and forbidden look the same. */
export async function openableEvidence(db: Db, actor: Actor, id: string): Promise<EvidenceRow> {
  const evidence = await findEvidenceById(db, id)
  if (!evidence || !(await mayOpen(db, actor, evidence))) throw houseErrors.NOT_FOUND()
  return evidence
}
