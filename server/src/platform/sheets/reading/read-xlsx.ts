import { sheetErrors } from '../sheet.errors.ts'
import { type Book, MOST_ROWS } from '../table.ts'
import { readSheet } from './read-sheet.ts'
import { openZip } from './unzip.ts'
import { readStyles, readTexts, readWorkbook } from './xlsx-parts.ts'

/** Unpacked bytes of one part of a workbook; more is a mistake or an attack. */
const LARGEST_PART = 400 * 1024 * 1024

/** Opens an .xlsx workbook in memory: its visible sheets, with merged cells spread and dates written out. */
export async function readXlsx(bytes: Buffer): Promise<Book> {
  const zip = openZip(bytes)
  if (zip.names.some((name) => zip.sizeOf(name) > LARGEST_PART))
    throw sheetErrors.SHEET_TOO_LONG({ limit: MOST_ROWS })
  const { sheets, missing, since1904, texts, styles } = await readWorkbook(zip)
  // Sheets that are named but not to be found are another matter than a workbook without any.
  if (sheets.length === 0 && missing > 0) throw sheetErrors.SHEET_UNREADABLE()
  const known = { texts: await readTexts(zip, texts), styles: await readStyles(zip, styles), since1904 }
  return {
    sheets: sheets.map((sheet) => sheet.name),
    read: async (sheet, most) => readSheet(zip, sheets[sheet]?.part ?? '', known, most),
  }
}
