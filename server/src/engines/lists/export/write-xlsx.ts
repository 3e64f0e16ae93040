import type { SheetOfRows } from './cell.ts'
import { sheetName, sheetPart, sheetWriter, workbookParts } from './sheet-xml.ts'
import { ZipStream } from './zip-stream.ts'

/** Rows a sheet can hold below its head. */
export const MOST_ROWS = 1_048_575

async function* sheetXml({ columns, batches }: SheetOfRows): AsyncGenerator<string> {
  const write = sheetWriter(columns)
  let number = 1
  for await (const rows of batches) {
    const head = number === 1 ? write.begin(rows) : ''
    const lines = rows.map((cells) => {
      number += 1
      return write.row(number, cells)
    })
    yield head + lines.join('')
  }
  if (number === 1) yield write.begin([])
  yield write.end
}

/** The rows as an .xlsx file: numbers as numbers, days as days. */
export async function* writeXlsx(sheet: SheetOfRows): AsyncGenerator<Buffer> {
  const zip = new ZipStream()
  for (const [path, text] of Object.entries(workbookParts(sheetName(sheet.name))))
    yield* zip.file(path, [text])
  yield* zip.file(sheetPart, sheetXml(sheet))
  yield zip.end()
}
