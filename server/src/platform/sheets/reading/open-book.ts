import { PlatformError } from '#platform/errors'
import { sheetErrors } from '../sheet.errors.ts'
import type { Book } from '../table.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Opens a file of tables by its media type. Whatever breaks on the way is told as an unreadable table. */
export async function openBook(bytes: Buffer, type: string): Promise<Book> {
  const text = type === 'text/csv' || type === 'text/plain'
  if (!text && !type.endsWith('spreadsheetml.sheet')) throw sheetErrors.SHEET_TYPE_REFUSED()
  try {
    const book = text ? readCsv(bytes) : await readXlsx(bytes)
    if (book.sheets.length === 0) throw sheetErrors.SHEET_EMPTY()
    return { ...book, read: (sheet, most) => told(book.read(sheet, most)) }
  } catch (error) {
    throw plain(error)
  }
}

const plain = (error: unknown): PlatformError =>
  error instanceof PlatformError ? error : sheetErrors.SHEET_UNREADABLE()

const told = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw plain(error)
  })
