import type { House } from '#house/house'
import type { Finding } from '#house/sheets/finding'
import { type Checked, findImportKind, type ImportKind, type ImportScene } from '#house/sheets/import-kind'
import { findActor } from '#modules/people'
import { importErrors } from './import.errors.ts'
import { type ImportReport, SHOWN } from './import-report.ts'
import { type ImportRun, noteProgress } from './import-run.store.ts'
import { readTable } from './read-table.ts'

export interface CheckedTable {
  kind: ImportKind<unknown>
  scene: ImportScene
  report: ImportReport
  checked: Checked<unknown>
  total: number
}

function missingColumns(kind: ImportKind<unknown>, report: ImportReport): Finding[] {
  const row = report.headerRow ?? 1
  if (report.headerRow === undefined) return [{ row, field: null, value: '', code: 'TABLE_HEADER_UNKNOWN' }]
  return kind.columns
    .filter(({ field, required }) => required && report.mapping?.[field] === undefined)
    .map(({ field }) => ({ row, field, value: '', code: 'TABLE_COLUMN_MISSING' }))
}

/** Reads and checks a run's whole file as it would be read in now. */
export async function checkTable(house: House, run: ImportRun): Promise<CheckedTable> {
  const kind = findImportKind(run.kind)
  const actor = await findActor(house.db, run.startedBy)
  if (!kind || !actor) throw importErrors.IMPORT_KIND_UNKNOWN({ kind: run.kind })
  const { rows, scene, report } = await readTable(house, run, kind, actor)
  const missing = missingColumns(kind, report)
  const total = rows.length
  await noteProgress(house.db, run, 0, total)
  const none = { ready: [], problems: missing, questions: [] }
  const checked =
    missing.length > 0
      ? none
      : await kind.check(house.db, rows, scene, async (done) => {
          // While recording, the person waits for what is written, not for the second look.
          if (run.state === 'checking') await noteProgress(house.db, run, done, total)
        })
  if (total === 0 && missing.length === 0)
    checked.problems.push({ row: report.headerRow ?? 1, field: null, value: '', code: 'TABLE_WITHOUT_ROWS' })
  const { problems, questions } = checked
  const found = {
    problems: problems.slice(0, SHOWN),
    problemCount: problems.length,
    questions: questions.slice(0, SHOWN),
    questionCount: questions.length,
  }
  return { kind, scene, report: { ...report, ...found }, checked, total }
}
