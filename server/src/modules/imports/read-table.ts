import { buffer } from 'node:stream/consumers'
import type { Actor } from '#house/actor'
import { dayOf } from '#house/clock'
import type { House } from '#house/house'
import { cellText } from '#house/sheets/cell-text'
import type { Mapping } from '#house/sheets/columns'
import { findHeader, isAside } from '#house/sheets/find-header'
import type { GivenRow, ImportKind, ImportScene } from '#house/sheets/import-kind'
import { openBook } from '#house/sheets/open-book'
import { yearIn } from '#house/sheets/parse-day'
import { sheetErrors } from '#house/sheets/sheet.errors'
import type { TableRow } from '#house/sheets/table'
import { readEvidence } from '#modules/evidence'
import type { ImportReport } from './import-report.ts'
import type { ImportRun } from './import-run.store.ts'

/** Rows shown as they stand in the file. */
const PREVIEWED = 20

export interface ReadTable {
  rows: GivenRow[]
  scene: ImportScene
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

const rowText = (row: TableRow): string =>
  [...new Set(row.cells.map(cellText))].filter(Boolean).join(' ').slice(0, 100)

/** Reads a run's file by the way its columns are understood: the records, and the report so far. */
export async function readTable(
  house: House,
  run: ImportRun,
  kind: ImportKind<unknown>,
  actor: Actor,
): Promise<ReadTable> {
  const { evidence, content } = await readEvidence(house.db, house, actor, run.evidenceId)
  const book = await openBook(await buffer(content), evidence.type)
  const sheet = Math.min(run.sheet, book.sheets.length - 1)
  const all = await book.read(sheet)
  const header = findHeader(all, kind.columns, run.headerRow ?? undefined)
  if (all.length === 0) throw sheetErrors.SHEET_EMPTY()
  const mapping = run.mapping ?? header?.mapping ?? {}
  const below = all.filter(({ row }) => header !== undefined && row > header.row)
  const asides = new Set(header ? below.filter(({ cells }) => isAside(cells, header)) : [])
  const now = house.clock()
  return {
    rows: below.filter((row) => !asides.has(row)).map((row) => given(row, mapping)),
    scene: {
      actor,
      organizationId: run.organizationId,
      now,
      today: dayOf(now),
      usualYear: yearIn([...(header?.above ?? []), book.sheets[sheet] ?? '', evidence.name]),
      submit: run.submit,
      file: { evidenceId: evidence.id, name: evidence.name },
    },
    report: {
      sheets: book.sheets,
      ...(header ? { headerRow: header.row } : {}),
      titles: header?.titles ?? (all[0]?.cells ?? []).map(cellText),
      mapping,
      preview: (header ? below : all).slice(0, PREVIEWED),
      skipped: [...asides].slice(0, 100).map((row) => ({ row: row.row, text: rowText(row) })),
    },
  }
}
