import type { PrintedDocument } from '#engines/documents/writing/printed'

interface Writer {
  type: string
  write(printed: PrintedDocument): Promise<Buffer | string>
}

// The writers are large; loading them with the first print keeps the start short.
export const writers: Record<'docx' | 'html' | 'xlsx', Writer> = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (printed) => (await import('#engines/documents/writing/write-docx')).writeDocx(printed),
  },
  html: {
    type: 'text/html; charset=utf-8',
    write: async (printed) => (await import('#engines/documents/writing/write-html')).writeHtml(printed),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (printed) => (await import('#engines/documents/writing/write-tables')).writeTables(printed),
  },
}
