import { sql } from 'kysely'
import { inTransaction } from '#house/database'
import type { House } from '#house/house'
import { defineJob } from '#house/job'
import { fileStoreOf } from './file-store.ts'
import { lockFile, thumbnailKey } from './keep-file.ts'
import { plainKey } from './plain-copy.ts'
import { dropAbandonedUploads } from './upload-server.ts'

const WEEK = 7 * 24 * 60 * 60 * 1000

async function sweepUnlinked(house: House): Promise<void> {
  const before = new Date(house.clock().getTime() - WEEK)
  await sql`
    delete from evidence e where e.created_at < ${before}
      and not exists (select from evidence_link l where l.evidence_id = e.id)`.execute(house.db)
}

async function sweepFiles(house: House): Promise<void> {
  const store = await fileStoreOf(house)
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from stored_file f
    where not exists (select from evidence e where e.sha256 = f.sha256)`.execute(house.db)
  for (const { sha256 } of rows) {
    await inTransaction(house.db, async (trx) => {
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
  async (_: unknown, house) => {
    await sweepUnlinked(house)
    await sweepFiles(house)
    await dropAbandonedUploads(house)
  },
  { cron: '17 * * * *' },
)
