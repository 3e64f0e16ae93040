import { readFile } from 'node:fs/promises'
import { openBook } from '#house/sheets/open-book'
import { chooseSheet } from './choose-sheet.ts'
import type { BookRead, TableToRead } from './table.reader.ts'

/** The code of `tableReader`. */
export async function readBook({ path, type, columns, sheet, headerRow }: TableToRead): Promise<BookRead> {
  const book = await openBook(await readFile(path), type)
  return { sheets: book.sheets, chosen: await chooseSheet(book, columns, sheet, headerRow) }
}
