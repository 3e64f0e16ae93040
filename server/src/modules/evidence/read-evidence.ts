import type { Readable } from 'node:stream'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#house/actor'
import type { DeedHouse } from '#house/house'
import type { EvidenceRow } from './evidence.store.ts'
import { openableEvidence } from './evidence-access.ts'
import { fileStoreOf } from './file-store.ts'

/** The content of a file the actor may open, such as a table to be read in. */
export async function readEvidence(
  db: Kysely<Database>,
  house: DeedHouse,
  actor: Actor,
  id: string,
): Promise<{ evidence: EvidenceRow; content: Readable }> {
  const evidence = await openableEvidence(db, actor, id)
  const store = await fileStoreOf(house)
  return { evidence, content: await store.open(evidence.sha256) }
}
