import { type Packing, webPacking } from '../packing.ts'
import type { WrittenSheet } from './sheet.ts'
import { sheetXml } from './sheet-xml.ts'
import { type Font, usualFont } from './style.ts'
import { StyleSheet } from './style-sheet.ts'
import { sheetPart, stylesPart, workbookParts } from './workbook-parts.ts'
import { ZipStream } from './zip-stream.ts'

/** A workbook to be written. Its font is that of every cell that names no other, and the measure of widths. */
export interface WrittenBook {
  sheets: readonly WrittenSheet[]
  font?: Font
}

/** Rows that a sheet of a workbook can hold, its head included (ECMA-376 §18.3.1.73). */
export const mostSheetRows = 1_048_576

/**
 * A workbook as an .xlsx file, piece by piece as its rows come: numbers as numbers, texts as the texts they are.
 *
 * @example
 * const bytes = await bytesOf(writeXlsx({ sheets: [{ name: '台账', rows: [[['讲座', 40], ['=1+1', null]]] }] }))
 * (await (await openBook(bytes, 'xlsx')).read(0)).rows // → [{ row: 1, cells: ['讲座', 40] }, { row: 2, cells: ['=1+1'] }]
 */
export async function* writeXlsx(
  { sheets, font = usualFont }: WrittenBook,
  packing: Packing = webPacking(),
): AsyncGenerator<Uint8Array> {
  const zip = new ZipStream(packing)
  const styles = new StyleSheet(font)
  for (const [path, text] of Object.entries(workbookParts(sheets))) yield* zip.file(path, [text])
  for (const [position, sheet] of sheets.entries())
    yield* zip.file(sheetPart(position), sheetXml(sheet, styles))
  yield* zip.file(stylesPart, [styles.xml()])
  yield zip.end()
}
