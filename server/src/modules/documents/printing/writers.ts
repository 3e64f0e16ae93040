import type { PrintedDocument } from '#engines/documents/writing/printed'

type Write = (printed: PrintedDocument) => Promise<Buffer | string>

// The writers are large; loading them with the first print keeps the start short.
export const writers: Record<'docx' | 'html' | 'xlsx', Write> = {
  docx: async (printed) => (await import('#engines/documents/writing/write-docx')).writeDocx(printed),
  html: async (printed) => (await import('#engines/documents/writing/write-html')).writeHtml(printed),
  xlsx: async (printed) => (await import('#engines/documents/writing/write-tables')).writeTables(printed),
}
