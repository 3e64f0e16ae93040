import { type Book, SheetRefused } from '@medelge/sheets'
import { type BookKind, openBook as openSheets, type Reading, usualLimits } from '@medelge/sheets/read'
import { nodePacking } from './node-packing.ts'
import { sheetErrors } from './sheet.errors.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const jsonLinesType = 'application/x-ndjson'

const kinds: Record<string, BookKind> = {
  [xlsxType]: 'xlsx',
  'text/csv': 'csv',
  'text/plain': 'csv',
  [jsonLinesType]: 'jsonl',
}

/** Opens a file of tables by its media type. What the library refuses is told in a sentence. */
export async function openBook(
  bytes: Uint8Array,
  type: string,
  how: Pick<Reading, 'limits' | 'shown'> = {},
): Promise<Book> {
  const kind = kinds[type]
  if (!kind) throw sheetErrors.SHEET_TYPE_REFUSED()
  const book = await told(openSheets(bytes, kind, { packing: nodePacking, ...how }))
  if (book.sheets.length === 0) throw sheetErrors.SHEET_EMPTY()
  return {
    ...book,
    read: (sheet, most) => told(book.read(sheet, most)),
    notes: (sheet) => told(book.notes(sheet)),
  }
}

const told = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw error instanceof SheetRefused && error.code === 'too-long'
      ? sheetErrors.SHEET_TOO_LONG({ limit: usualLimits.rows })
      : sheetErrors.SHEET_UNREADABLE()
  })
