import type { Actor } from '#house/actor'
import { dayOf } from '#house/clock'
import type { House } from '#house/house'
import { cellText } from '#house/sheets/cell-text'
import type { Mapping } from '#house/sheets/columns'
import type { Finding } from '#house/sheets/finding'
import type { GivenRow, ImportKind, ImportScene } from '#house/sheets/import-kind'
import { yearIn } from '#house/sheets/parse-day'
import { sheetErrors } from '#house/sheets/sheet.errors'
import { sortRows } from '#house/sheets/sort-rows'
import type { TableRow } from '#house/sheets/table'
import { withEvidenceFile } from '#modules/evidence'
import type { ImportReport } from './import-report.ts'
import type { ImportRun } from './import-run.store.ts'
import { markedCells, questionTable, rowText } from './question-table.ts'
import { tableReader } from './table.reader.ts'

/** Rows shown as they stand in the file. */
const PREVIEWED = 20

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
    const { sheet, headerRow } = run
    // Where a column's words are looked up is a function, and no business of a reader.
    const plain = columns.map(({ names: _, ...column }) => column)
    const asked = { path, type: evidence.type, columns: plain, sheet, headerRow: headerRow ?? undefined }
    return { evidence, ...(await house.workers.run(tableReader, asked, { for: run.startedBy })) }
  })

/** Reads a run's file by the way its columns are understood: the records, and the report so far. */
export async function readTable(
  house: House,
  run: ImportRun,
  kind: ImportKind<unknown>,
  actor: Actor,
): Promise<ReadTable> {
  const { evidence, sheets, chosen } = await readFile(house, run, kind, actor)
  const { sheet, table, header } = chosen
  if (table.rows.length === 0) throw sheetErrors.SHEET_EMPTY()
  const mapping = run.mapping ?? header?.mapping ?? {}
  const below = table.rows.filter(({ row }) => header !== undefined && row > header.row)
  const sorted = header
    ? sortRows(below, header, mapping, kind.columns, run.takeHidden)
    : { records: [], asides: [], unclear: [], hidden: [] }
  const now = house.clock()
  return {
    rows: sorted.records.map((row) => given(row, mapping)),
    scene: {
      actor,
      organizationId: run.organizationId,
      now,
      today: dayOf(now),
      usualYear: yearIn([...(header?.above ?? []), sheets[sheet] ?? '', evidence.name]),
      submit: run.submit,
      file: { evidenceId: evidence.id, name: evidence.name },
    },
    problems: markedCells(sorted.records, mapping, kind.columns),
    questions: questionTable(chosen, sheets, sorted, mapping, run.mapping !== null),
    report: {
      sheets,
      sheet,
      ...(header ? { headerRow: header.row } : {}),
      titles: header?.titles ?? (table.rows[0]?.cells ?? []).map(cellText),
      mapping,
      preview: (header ? below : table.rows).slice(0, PREVIEWED).map(({ row, cells }) => ({ row, cells })),
      skipped: sorted.asides.slice(0, 100).map((row) => ({ row: row.row, text: rowText(row) })),
      hiddenRows: sorted.hidden.length,
    },
  }
}
