import { sql } from 'kysely'
import { inTransaction } from '#platform/database/database'
import { defineJob } from '#platform/jobs/job'
import type { Platform } from '#platform/platform'
import { fileStoreOf } from '../files/file-store.ts'
import { lockFile, thumbnailKey } from '../files/keep-file.ts'
import { plainKey } from '../files/plain-copy.ts'
import { dropAbandonedUploads } from './upload-server.ts'

const WEEK = 7 * 24 * 60 * 60 * 1000

async function sweepUnlinked(platform: Platform): Promise<void> {
  const before = new Date(platform.clock().getTime() - WEEK)
  await sql`
    delete from evidence e where e.created_at < ${before}
      and not exists (select from evidence_link l where l.evidence_id = e.id)`.execute(platform.db)
}

async function sweepFiles(platform: Platform): Promise<void> {
  const store = await fileStoreOf(platform)
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from stored_file f
    where not exists (select from evidence e where e.sha256 = f.sha256)`.execute(platform.db)
  for (const { sha256 } of rows) {
    await inTransaction(platform.db, async (trx) => {
      await lockFile(trx, sha256)
      const { numAffectedRows } = await sql`
        delete from stored_file f where f.sha256 = ${sha256}
          and not exists (select from evidence e where e.sha256 = f.sha256)`.execute(trx)
      if (!numAffectedRows) return
      await store.remove(sha256)
      await store.remove(thumbnailKey(sha256))
      await store.remove(plainKey(sha256))
    })
  }
}

/** Drops what was sent more than a week ago and never came to prove anything, and files nobody's evidence needs. */
export const sweepEvidence = defineJob(
  'evidence.sweep',
  async (_: unknown, platform) => {
    await sweepUnlinked(platform)
    await sweepFiles(platform)
    await dropAbandonedUploads(platform)
  },
  { cron: '17 * * * *' },
)
