import type { Limits } from '../limits.ts'
import type { Packing } from '../packing.ts'
import { SheetRefused } from '../sheet-refused.ts'
import type { Book } from '../table.ts'
import { readNotes } from './read-notes.ts'
import { readSheet } from './read-sheet.ts'
import { openZip } from './unzip.ts'
import { readStyles, readTexts, readWorkbook } from './xlsx-parts.ts'

/** Opens an .xlsx workbook in memory: its visible sheets, with merged cells spread and dates written out. */
export async function readXlsx(
  bytes: Uint8Array,
  limits: Limits,
  packing: Packing,
  shown: boolean,
): Promise<Book> {
  const zip = openZip(bytes, packing, limits.entries)
  if (zip.names.some((name) => zip.sizeOf(name) > limits.part))
    throw new SheetRefused('too-long', 'a part without end')
  const { sheets, hidden, missing, since1904, texts, styles } = await readWorkbook(zip, limits)
  // Sheets that are named but not to be found are another matter than a workbook without any.
  if (sheets.length === 0 && missing > 0) throw new SheetRefused('unreadable', 'sheets that are not there')
  const known = {
    texts: await readTexts(zip, texts, limits),
    styles: await readStyles(zip, styles, limits),
    since1904,
    limits,
    shown,
  }
  return {
    sheets: sheets.map((sheet) => sheet.name),
    hidden,
    read: async (sheet, most) => readSheet(zip, sheets[sheet]?.part ?? '', known, most),
    notes: async (sheet) => readNotes(zip, sheets[sheet]?.part ?? '', limits),
  }
}
