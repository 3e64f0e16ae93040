import { PlatformError } from '#platform/errors'
import { defineJob } from '#platform/jobs/job'
import type { Platform } from '#platform/platform'
import { importErrors } from './import.errors.ts'
import { findRun, type ImportRun, settleRun } from './import-run.store.ts'
import { checkTable } from './reading/check-table.ts'

/** Writes down why a run broke off, so that its starter reads a sentence instead of waiting for ever. */
export async function failRun(platform: Platform, run: ImportRun, error: unknown): Promise<void> {
  const known = error instanceof PlatformError
  if (!known) process.stderr.write(`import ${run.id}: ${(error as Error).stack}\n`)
  const failure = known
    ? { code: error.code, details: error.details }
    : { code: 'INTERNAL_ERROR', details: { requestId: run.id } }
  await settleRun(platform.db, run, { state: 'failed', report: { ...run.report, failure } })
}

/** What it was begun for so often ended the process; another time would do no better. */
export async function breakOff(
  { id, version }: { id: string; version: number },
  platform: Platform,
): Promise<void> {
  const run = await findRun(platform.db, id)
  if (run?.version === version && ['checking', 'importing'].includes(run.state))
    await failRun(platform, run, importErrors.IMPORT_BROKE_OFF())
}

/** Looks through a table that is to be read in, and reports what is wrong or unlikely in it. */
export const checkImport = defineJob(
  'imports.check',
  async ({ id, version }: { id: string; version: number }, platform) => {
    const run = await findRun(platform.db, id)
    if (!run || run.version !== version || run.state !== 'checking') return
    try {
      const { report, total, originId } = await checkTable(platform, run)
      await settleRun(platform.db, run, { state: 'checked', report, total, done: total, originId })
    } catch (error) {
      await failRun(platform, run, error)
    }
  },
  { failed: breakOff },
)
