import { Document, Packer } from 'docx'
import { Blocks } from './docx/blocks.ts'
import { Fields } from './docx/fields.ts'
import { layOut } from './docx/layouts.ts'
import { Pictures } from './docx/pictures.ts'
import { numbering, styles } from './docx/styles.ts'
import type { PrintedDocument } from './printed.ts'

/**
 * The document as a .docx in the official layout (GB/T 9704). Each figure stands in a bookmark `f_<place>` as a field
 * that shows a property of the file by the same name; `f_<place>_source` says what it is and where it comes from.
 */
export async function writeDocx(printed: PrintedDocument): Promise<Buffer> {
  const fields = new Fields(printed)
  const sections = layOut(printed, new Blocks(fields, await Pictures.of(printed)))
  const document = new Document({
    title: printed.title,
    creator: printed.unit,
    ...{ styles, numbering, sections, customProperties: fields.properties },
    evenAndOddHeaderAndFooters: true,
  })
  return Packer.toBuffer(document)
}
