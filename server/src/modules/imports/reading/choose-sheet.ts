import type { Book, Table } from '@medelge/sheets'
import type { SheetColumn } from '#platform/sheets/columns'
import { findHeader, type Header } from '#platform/sheets/find-header'

/** What a run says until somebody chooses a sheet: the one that has the titles. */
export const ANY_SHEET = -1

/** Sheets that are looked into for titles, and their first rows. */
const [LOOKED_INTO, FIRST_ROWS] = [30, 60]

export interface ChosenSheet {
  sheet: number
  table: Table
  header: Header | undefined
  /** Other sheets that have titles as well. */
  others: number[]
}

/** Reads the sheet a person chose, else the one whose titles name most of the columns looked for. */
export async function chooseSheet(
  book: Book,
  columns: readonly SheetColumn[],
  chosen: number,
  headerRow: number | undefined,
): Promise<ChosenSheet> {
  const needed = columns.filter(({ required }) => required)
  const found: { sheet: number; known: number; whole: boolean }[] = []
  if (chosen === ANY_SHEET && book.sheets.length > 1)
    for (let sheet = 0; sheet < Math.min(book.sheets.length, LOOKED_INTO); sheet += 1) {
      const mapping = findHeader(await book.read(sheet, FIRST_ROWS), columns)?.mapping ?? {}
      const whole = needed.every(({ field }) => field in mapping)
      found.push({ sheet, known: Object.keys(mapping).length, whole })
    }
  const best = found.reduce((one, other) => (other.known > one.known ? other : one), {
    sheet: Math.max(0, Math.min(chosen, book.sheets.length - 1)),
    known: 0,
    whole: false,
  })
  const table = await book.read(best.sheet)
  return {
    sheet: best.sheet,
    table,
    header: findHeader(table, columns, headerRow),
    others: found.filter(({ sheet, whole }) => whole && sheet !== best.sheet).map(({ sheet }) => sheet),
  }
}
