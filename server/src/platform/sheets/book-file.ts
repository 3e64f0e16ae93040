import { bytesOf, type WrittenBook, writeXlsx } from '@medelge/sheets/write'
import { nodePacking } from './node-packing.ts'

/** A workbook as the bytes of a file, for what is never long. */
export const bookFile = async (book: WrittenBook): Promise<Buffer> =>
  Buffer.from((await bytesOf(writeXlsx(book, nodePacking))).buffer)
