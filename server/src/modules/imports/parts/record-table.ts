import { linkEvidence, storeEvidence } from '#modules/evidence'
import { noteAct } from '#platform/audit/note-act'
import { besideTransaction, inTransaction } from '#platform/database/database'
import { defineJob } from '#platform/jobs/job'
import type { Platform } from '#platform/platform'
import type { Finding } from '#platform/sheets/finding'
import { importErrors } from '../import.errors.ts'
import { findEarlier, findRun, type ImportRun, noteProgress, settleRun } from '../import-run.store.ts'
import { type CheckedTable, checkTable } from '../reading/check-table.ts'
import { getStarter } from '../reading/get-starter.ts'
import { breakOff, failRun } from '../steps/fail-run.ts'
import { openQuestions } from './confirmation.ts'
import { claimRows, lockSameFile, nameRows } from './import-row.store.ts'
import { type Parted, partRows } from './part-rows.ts'
import { restName, writeRestBook } from './write-rest-book.ts'

// What a part of a table leaves over is given back; a whole table leaves only what was left out by hand.
async function settleParts(run: ImportRun, table: CheckedTable): Promise<Parted<unknown> | undefined> {
  const { checked, rows, check } = table
  const isOpen = (questions: readonly Finding[]) => openQuestions(questions, run.confirmed)
  if (run.part) return partRows(rows, check, isOpen, checked)
  if (checked.problems.length > 0 || isOpen(checked.questions).length > 0) return undefined
  return { ready: checked.ready, right: rows, rest: [] }
}

async function keepRest(platform: Platform, run: ImportRun, table: CheckedTable, parts: Parted<unknown>) {
  const { leftOut, report, placeOf, importContext } = table
  if (parts.rest.length + leftOut.length === 0) return null
  const bytes = await writeRestBook(run, report, placeOf, { rest: parts.rest, leftOut }, 'zh-CN')
  return storeEvidence(platform, {
    name: restName(importContext.file.name, 'zh-CN'),
    bytes,
    uploadedBy: run.startedBy,
  })
}

async function record(
  platform: Platform,
  run: ImportRun,
  table: CheckedTable,
  parts: Parted<unknown>,
): Promise<boolean> {
  const { kind, importContext, report, total, leftOut, placeOf, originId } = table
  const restId = await keepRest(platform, run, table, parts)
  return inTransaction(platform.db, async (trx) => {
    await lockSameFile(trx, run)
    // Reading the table may have taken minutes.
    await getStarter(trx, run)
    // Somebody else may have read in the same file since this person was asked.
    if (originId === null && ((await findEarlier(trx, run))?.id ?? null) !== run.repeatOf) return false
    const places = new Map(parts.right.map((row) => [row.row, placeOf(row)]))
    if (!(await claimRows(trx, run.id, [...places.values()]))) throw importErrors.IMPORT_ROWS_TAKEN()
    const made = await kind.insert(trx, parts.ready, importContext, async (done) => {
      await besideTransaction(() => noteProgress(platform.db, run, done, total))
    })
    await nameRows(
      trx,
      made.flatMap((one) => {
        const place = places.get(one.row)
        return place ? [{ ...one, ...place }] : []
      }),
    )
    if (restId) await linkEvidence(trx, 'import', run.id, [restId], importContext.actor)
    const counts = {
      total,
      done: total,
      recorded: parts.right.length,
      leftOver: parts.rest.length + leftOut.length,
    }
    const outcome = { ...counts, state: 'imported' as const, report, restId, originId }
    if (!(await settleRun(trx, run, outcome))) throw importErrors.IMPORT_NOT_READY()
    await noteAct(trx, importContext.actor, platform.clock(), {
      kind: 'import.recorded',
      organizationId: run.organizationId,
      subject: { kind: 'import', id: run.id, name: importContext.file.name },
      details: { kind: run.kind, rows: counts.recorded },
    })
    return true
  })
}

/** Records the rows of a table in one transaction. The world may have changed since the check, so it is checked again. */
export const recordTable = defineJob(
  'imports.record',
  async (task: { id: string; version: number }, platform) => {
    const run = await findRun(platform.db, task.id)
    if (!run || run.version !== task.version || run.state !== 'importing') return
    try {
      const table = await checkTable(platform, run)
      const { report, total, originId } = table
      const parts = await settleParts(run, table)
      if (parts && parts.right.length > 0 && (await record(platform, run, table, parts))) return
      await settleRun(platform.db, run, { state: 'checked', report, total, originId })
    } catch (error) {
      await failRun(platform, run, error)
    }
  },
  { failed: breakOff },
)
