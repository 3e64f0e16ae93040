import { type TableRow, yearIn } from '@medelge/sheets'
import { withEvidenceFile } from '#modules/evidence'
import type { Actor } from '#platform/actor'
import { dayOf } from '#platform/clock'
import type { Platform } from '#platform/platform'
import type { Mapping } from '#platform/sheets/columns'
import type { Finding } from '#platform/sheets/finding'
import type { GivenRow, ImportContext, ImportKind } from '#platform/sheets/import-kind'
import { unpackRows } from '#platform/sheets/pack-rows'
import type { ImportReport } from '../import-report.ts'
import type { ImportRun } from '../import-run.store.ts'
import { tableReader } from './table.reader.ts'

export interface ReadTable {
  rows: GivenRow[]
  importContext: ImportContext
  /** What is wrong or has to be asked before any kind of record is thought of. */
  problems: Finding[]
  questions: Finding[]
  report: ImportReport
}

const given = (row: TableRow, mapping: Mapping): GivenRow => ({
  row: row.row,
  cells: row.cells,
  cell: (field) => {
    const place = mapping[field]
    return place === undefined ? null : (row.cells[place] ?? null)
  },
})

const readFile = (platform: Platform, run: ImportRun, { columns }: ImportKind<unknown>, actor: Actor) =>
  withEvidenceFile(platform.db, platform, actor, run.evidenceId, async (path, evidence) => {
    const asked = {
      path,
      type: evidence.type,
      // Where a column's words are looked up is a function, and no business of a reader.
      columns: columns.map(({ names: _, ...column }) => column),
      sheet: run.sheet,
      headerRow: run.headerRow ?? undefined,
      mapping: run.mapping,
      takeHidden: run.takeHidden,
    }
    return { evidence, read: await platform.workers.run(tableReader, asked, { for: run.startedBy }) }
  })

/** Reads a run's file by the way its columns are understood: the records, and the report so far. */
export async function readTable(
  platform: Platform,
  run: ImportRun,
  kind: ImportKind<unknown>,
  actor: Actor,
): Promise<ReadTable> {
  const { evidence, read } = await readFile(platform, run, kind, actor)
  const now = platform.clock()
  const rows = await unpackRows(read.records)
  return {
    rows: rows.map((row) => given(row, read.report.mapping ?? {})),
    importContext: {
      actor,
      organizationId: run.organizationId,
      now,
      today: dayOf(now),
      usualYear: yearIn([...read.above, evidence.name]),
      submit: run.submit,
      keyring: platform.keyring,
      file: { evidenceId: evidence.id, name: evidence.name },
    },
    problems: read.problems,
    questions: read.questions,
    report: read.report,
  }
}
