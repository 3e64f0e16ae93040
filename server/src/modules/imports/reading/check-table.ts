import type { Platform } from '#platform/platform'
import type { Finding } from '#platform/sheets/finding'
import type { Checked, GivenRow, ImportContext, ImportKind } from '#platform/sheets/import-kind'
import { type ImportReport, SHOWN } from '../import-report.ts'
import { type ImportRun, noteProgress } from '../import-run.store.ts'
import { partRows } from '../parts/part-rows.ts'
import { readParted } from '../parts/read-parted.ts'
import { findUnknownWords } from '../words/unknown-words.ts'
import { checkMarked } from './check-marked.ts'
import { getStarter } from './get-starter.ts'

export interface CheckedTable {
  kind: ImportKind<unknown>
  importContext: ImportContext
  report: ImportReport
  checked: Checked<unknown>
  total: number
  /** The rows that are to be recorded now: without those recorded before and those left out by hand. */
  rows: GivenRow[]
  leftOut: GivenRow[]
  originId: string | null
  placeOf(row: GivenRow): { originId: string; row: number }
  check(rows: readonly GivenRow[]): Promise<Checked<unknown>>
}

function missingColumns(kind: ImportKind<unknown>, report: ImportReport): Finding[] {
  const row = report.headerRow ?? 1
  if (report.headerRow === undefined) return [{ row, field: null, value: '', code: 'TABLE_HEADER_UNKNOWN' }]
  return kind.columns
    .filter(({ field, required }) => required && report.mapping?.[field] === undefined)
    .map(({ field }) => ({ row, field, value: '', code: 'TABLE_COLUMN_MISSING' }))
}

function emptyTable(read: { all: number; before: number }, row: number): Finding[] {
  if (read.all > read.before) return []
  return [
    { row, field: null, value: '', code: read.before > 0 ? 'TABLE_RECORDED_BEFORE' : 'TABLE_WITHOUT_ROWS' },
  ]
}

const questionKinds = (questions: readonly Finding[]): { code: string; count: number }[] => {
  const counts = new Map<string, number>()
  for (const { code } of questions) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => ({ code, count }))
}

/** Reads and checks a run's whole file as it would be read in now. */
export async function checkTable(platform: Platform, run: ImportRun): Promise<CheckedTable> {
  const { kind, actor } = await getStarter(platform.db, run)
  const read = await readParted(platform, run, kind, actor)
  const { rows: all, importContext, report, parted, originId, placeOf } = read
  const total = all.length
  const headerRow = report.headerRow ?? 1
  await noteProgress(platform.db, run, 0, total)
  const out = new Set(run.corrections.leftOut ?? [])
  const rows = parted.fresh.filter(({ row }) => !out.has(row))
  const leftOut = parted.fresh.filter(({ row }) => out.has(row))
  const check = checkMarked(read.problems, (some) =>
    kind.check(platform.db, some, importContext, async (done) => {
      // While recording, the person waits for what is written, not for the second look.
      if (run.state === 'checking') await noteProgress(platform.db, run, done, total)
    }),
  )
  const missing = missingColumns(kind, report)
  const empty = missing.length > 0 ? [] : emptyTable({ all: total, before: parted.before.length }, headerRow)
  const whole = [...missing, ...empty, ...parted.problems]
  const found =
    missing.length > 0 || rows.length === 0 ? { ready: [], problems: [], questions: [] } : await check(rows)
  const checked = {
    ...found,
    problems: [...whole, ...found.problems],
    questions: [...read.questions, ...found.questions],
  }
  const { problems, questions } = checked
  const right =
    problems.length > 0 ? (await partRows(rows, check, () => [], checked)).right.length : rows.length
  return {
    kind,
    importContext,
    checked,
    total,
    rows,
    leftOut,
    originId,
    placeOf,
    check,
    report: {
      ...report,
      ...(importContext.usualYear === undefined ? {} : { usualYear: importContext.usualYear }),
      problems: problems.slice(0, SHOWN),
      problemCount: problems.length,
      questions: questions.slice(0, SHOWN),
      questionCount: questions.length,
      questionKinds: questionKinds(questions),
      rightRows: right,
      recordedBefore: parted.before.slice(0, SHOWN).map(({ row }) => row),
      recordedBeforeCount: parted.before.length,
      unknown: await findUnknownWords(platform.db, run, kind.columns, problems),
    },
  }
}
