import type { SheetColumn } from '#house/sheets/columns'
import { defineReader } from '#house/workers/reader'
import type { ChosenSheet } from './choose-sheet.ts'

export interface TableToRead {
  path: string
  /** Media type, as found in the content when the file was sent. */
  type: string
  columns: readonly SheetColumn[]
  sheet: number
  headerRow: number | undefined
}

export interface BookRead {
  sheets: readonly string[]
  chosen: ChosenSheet
}

/** A table somebody sent: its sheets' names, and the one that is to be read in. Fifty thousand rows fit the limits. */
export const tableReader = defineReader<TableToRead, BookRead>(
  'imports.table',
  { seconds: 60, megabytes: 1200, result: 128 * 1024 * 1024 },
  async () => (await import('./read-book.ts')).readBook,
)
