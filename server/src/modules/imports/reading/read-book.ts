import { readFile } from 'node:fs/promises'
import { cellText } from '@medelge/sheets'
import { openBook } from '#platform/sheets/open-book'
import { packRows } from '#platform/sheets/pack-rows'
import { sheetErrors } from '#platform/sheets/sheet.errors'
import { sortRows } from '#platform/sheets/sort-rows'
import { chooseSheet } from './choose-sheet.ts'
import { markedCells, questionTable, rowText } from './question-table.ts'
import type { TableRead, TableToRead } from './table-read.ts'

/** Rows shown as they stand in the file, and rows listed as left out. */
const [PREVIEWED, LISTED] = [20, 100]

/** The code of `tableReader`. */
export async function readBook(asked: TableToRead): Promise<TableRead> {
  const { columns, takeHidden } = asked
  const book = await openBook(await readFile(asked.path), asked.type)
  const chosen = await chooseSheet(book, columns, asked.sheet, asked.headerRow)
  const { sheet, table, header } = chosen
  if (table.rows.length === 0) throw sheetErrors.SHEET_EMPTY()
  const mapping = asked.mapping ?? header?.mapping ?? {}
  const below = table.rows.filter(({ row }) => header !== undefined && row > header.row)
  const sorted = header
    ? sortRows(below, header, mapping, columns, takeHidden)
    : { records: [], asides: [], unclear: [], hidden: [] }
  return {
    records: packRows(sorted.records),
    problems: markedCells(sorted.records, mapping, columns),
    questions: questionTable(chosen, book.sheets, sorted, mapping, asked.mapping !== null),
    above: [...(header?.above ?? []), book.sheets[sheet] ?? ''],
    report: {
      sheets: book.sheets,
      sheet,
      ...(header ? { headerRow: header.row } : {}),
      titles: header?.titles ?? (table.rows[0]?.cells ?? []).map(cellText),
      mapping,
      preview: (header ? below : table.rows).slice(0, PREVIEWED).map(({ row, cells }) => ({ row, cells })),
      skipped: sorted.asides.slice(0, LISTED).map((row) => ({ row: row.row, text: rowText(row) })),
      hiddenRows: sorted.hidden.length,
    },
  }
}
