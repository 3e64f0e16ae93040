import { PlatformError } from '#platform/errors'
import type { Platform } from '#platform/platform'
import { importErrors } from '../import.errors.ts'
import { findRun, type ImportRun, settleRun } from '../import-run.store.ts'

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
