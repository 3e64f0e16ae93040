import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { inTransaction } from '#platform/database/database'
import type { Platform } from '#platform/platform'
import { fileStoreOf } from '../files/file-store.ts'
import { lockFile, thumbnailKey } from '../files/keep-file.ts'
import { plainKey, printKey } from '../files/plain-copy.ts'

const needed = sql`exists (select from evidence e where e.sha256 = f.sha256 and e.emptied_at is null)`
const named = sql`exists (select from evidence e where e.sha256 = f.sha256)`

/** Lets go of a file that nobody needs: where a name still stands for it, its digest stays. False where it is needed again. */
async function letGo(trx: Kysely<Database>, sha256: string, now: Date): Promise<boolean> {
  const gone = await sql`delete from stored_file f where f.sha256 = ${sha256} and not ${named}`.execute(trx)
  if (gone.numAffectedRows) return true
  const emptied = await sql`
    update stored_file f set emptied_at = ${now}
    where f.sha256 = ${sha256} and f.emptied_at is null and not ${needed}`.execute(trx)
  return Boolean(emptied.numAffectedRows)
}

/** Removes the bytes of files that no evidence needs any more. Broken off, it goes on the next time. */
export async function sweepFiles(platform: Platform): Promise<void> {
  const store = await fileStoreOf(platform)
  const { rows } = await sql<{ sha256: string }>`
    select f.sha256 from stored_file f where f.emptied_at is null and not ${needed}`.execute(platform.db)
  for (const { sha256 } of rows) {
    await inTransaction(platform.db, async (trx) => {
      await lockFile(trx, sha256)
      if (!(await letGo(trx, sha256, platform.clock()))) return
      await store.remove(sha256)
      await store.remove(thumbnailKey(sha256))
      await store.remove(plainKey(sha256))
      await store.remove(printKey(sha256))
    })
  }
}
