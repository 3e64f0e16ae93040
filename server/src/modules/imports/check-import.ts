import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { inTransaction } from '#platform/database/database'
import { PlatformError } from '#platform/errors'
import { defineJob } from '#platform/jobs/job'
import type { Platform } from '#platform/platform'
import { findRun, type ImportRun, settleRun } from './import-run.store.ts'
import { checkTable } from './reading/check-table.ts'
import { breakOff, failRun } from './steps/fail-run.ts'
import { turnToRecording } from './steps/turn-to-recording.ts'

/** Does what was asked for beforehand; where something stands against it the table waits for its starter. */
async function goOn(trx: Kysely<Database>, platform: Platform, { id, onward }: ImportRun): Promise<void> {
  const run = onward && (await findRun(trx, id))
  if (!run) return
  await turnToRecording(trx, platform, run, onward).catch((error) => {
    if (!(error instanceof PlatformError)) throw error
  })
}

/** Looks through a table that is to be read in, and reports what is wrong or unlikely in it. */
export const checkImport = defineJob(
  'imports.check',
  async ({ id, version }: { id: string; version: number }, platform) => {
    const run = await findRun(platform.db, id)
    if (!run || run.version !== version || run.state !== 'checking') return
    try {
      const { report, total, originId } = await checkTable(platform, run)
      const outcome = { state: 'checked' as const, report, total, done: total, originId, onward: null }
      await inTransaction(platform.db, async (trx) => {
        if (await settleRun(trx, run, outcome)) await goOn(trx, platform, run)
      })
    } catch (error) {
      await failRun(platform, run, error)
    }
  },
  { failed: breakOff },
)
