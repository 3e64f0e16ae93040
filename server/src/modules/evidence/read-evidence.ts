import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { withLocalCopy } from '#platform/files/with-local-copy'
import type { EndpointPlatform } from '#platform/platform'
import type { EvidenceRow } from './evidence.store.ts'
import { openableEvidence } from './evidence-access.ts'
import { fileStoreOf } from './files/file-store.ts'

/**
 * Hands a file the actor may open, such as a table to be read in, to a reader as a file of its own: the store may be
 * far away, and what reads other people's bytes does so in a child process. The copy is gone afterwards.
 */
export async function withEvidenceFile<T>(
  db: Kysely<Database>,
  platform: EndpointPlatform,
  actor: Actor,
  id: string,
  read: (path: string, evidence: EvidenceRow) => Promise<T>,
): Promise<T> {
  const evidence = await openableEvidence(db, actor, id)
  const folder = join(platform.config.data, 'uploads', 'reading')
  const store = await fileStoreOf(platform)
  return withLocalCopy(
    folder,
    () => store.open(evidence.sha256),
    (path) => read(path, evidence),
  )
}
