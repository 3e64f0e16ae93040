import type { Actor } from '#house/actor'
import { dayOf } from '#house/clock'
import type { House } from '#house/house'
import type { Mapping } from '#house/sheets/columns'
import type { Finding } from '#house/sheets/finding'
import type { GivenRow, ImportKind, ImportScene } from '#house/sheets/import-kind'
import { unpackRows } from '#house/sheets/pack-rows'
import { yearIn } from '#house/sheets/parse-day'
import type { TableRow } from '#house/sheets/table'
import { withEvidenceFile } from '#modules/evidence'
import type { ImportReport } from './import-report.ts'
import type { ImportRun } from './import-run.store.ts'
import { tableReader } from './table.reader.ts'

export interface ReadTable {
  rows: GivenRow[]
  scene: ImportScene
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

const readFile = (house: House, run: ImportRun, { columns }: ImportKind<unknown>, actor: Actor) =>
  withEvidenceFile(house.db, house, actor, run.evidenceId, async (path, evidence) => {
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
    return { evidence, read: await house.workers.run(tableReader, asked, { for: run.startedBy }) }
  })

/** Reads a run's file by the way its columns are understood: the records, and the report so far. */
export async function readTable(
  house: House,
  run: ImportRun,
  kind: ImportKind<unknown>,
  actor: Actor,
): Promise<ReadTable> {
  const { evidence, read } = await readFile(house, run, kind, actor)
  const now = house.clock()
  const rows = await unpackRows(read.records)
  return {
    rows: rows.map((row) => given(row, read.report.mapping ?? {})),
    scene: {
      actor,
      organizationId: run.organizationId,
      now,
      today: dayOf(now),
      usualYear: yearIn([...read.above, evidence.name]),
      submit: run.submit,
      file: { evidenceId: evidence.id, name: evidence.name },
    },
    problems: read.problems,
    questions: read.questions,
    report: read.report,
  }
}
