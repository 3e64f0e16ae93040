import { buffer } from 'node:stream/consumers'
import type { Actor } from '#house/actor'
import { dayOf } from '#house/clock'
import type { House } from '#house/house'
import { cellText } from '#house/sheets/cell-text'
import type { Mapping } from '#house/sheets/columns'
import type { Finding } from '#house/sheets/finding'
import type { GivenRow, ImportKind, ImportScene } from '#house/sheets/import-kind'
import { openBook } from '#house/sheets/open-book'
import { yearIn } from '#house/sheets/parse-day'
import { sheetErrors } from '#house/sheets/sheet.errors'
import { sortRows } from '#house/sheets/sort-rows'
import type { TableRow } from '#house/sheets/table'
import { readEvidence } from '#modules/evidence'
import { chooseSheet } from './choose-sheet.ts'
import type { ImportReport } from './import-report.ts'
import type { ImportRun } from './import-run.store.ts'
import { markedCells, questionTable, rowText } from './question-table.ts'

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

/** Reads a run's file by the way its columns are understood: the records, and the report so far. */
export async function readTable(
  house: House,
  run: ImportRun,
  kind: ImportKind<unknown>,
  actor: Actor,
): Promise<ReadTable> {
  const { evidence, content } = await readEvidence(house.db, house, actor, run.evidenceId)
  const book = await openBook(await buffer(content), evidence.type)
  const chosen = await chooseSheet(book, kind.columns, run.sheet, run.headerRow ?? undefined)
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
      usualYear: yearIn([...(header?.above ?? []), book.sheets[sheet] ?? '', evidence.name]),
      submit: run.submit,
      file: { evidenceId: evidence.id, name: evidence.name },
    },
    problems: markedCells(sorted.records, mapping, kind.columns),
    questions: questionTable(chosen, book.sheets, sorted, mapping, run.mapping !== null),
    report: {
      sheets: book.sheets,
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
