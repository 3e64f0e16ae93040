import { HouseError } from '#house/errors'
import type { House } from '#house/house'
import { defineJob } from '#house/job'
import { checkTable } from './check-table.ts'
import { importErrors } from './import.errors.ts'
import { findRun, type ImportRun, settleRun } from './import-run.store.ts'

/** Writes down why a run broke off, so that its starter reads a sentence instead of waiting for ever. */
export async function failRun(house: House, run: ImportRun, error: unknown): Promise<void> {
  const known = error instanceof HouseError
  if (!known) process.stderr.write(`import ${run.id}: ${(error as Error).stack}\n`)
  const failure = known
    ? { code: error.code, details: error.details }
    : { code: 'INTERNAL_ERROR', details: { requestId: run.id } }
  await settleRun(house.db, run, { state: 'failed', report: { ...run.report, failure } })
}

/** What it was begun for so often ended the process; another time would do no better. */
export async function breakOff(
  { id, version }: { id: string; version: number },
  house: House,
): Promise<void> {
  const run = await findRun(house.db, id)
  if (run?.version === version && ['checking', 'importing'].includes(run.state))
    await failRun(house, run, importErrors.IMPORT_BROKE_OFF())
}

/** Looks through a table that is to be read in, and reports what is wrong or unlikely in it. */
export const checkImport = defineJob(
  'imports.check',
  async ({ id, version }: { id: string; version: number }, house) => {
    const run = await findRun(house.db, id)
    if (!run || run.version !== version || run.state !== 'checking') return
    try {
      const { report, total, originId } = await checkTable(house, run)
      await settleRun(house.db, run, { state: 'checked', report, total, done: total, originId })
    } catch (error) {
      await failRun(house, run, error)
    }
  },
  { failed: breakOff },
)
