import type { PrintedDocument } from '#engines/documents/writing/printed'

interface Writer {
  type: string
  write(printed: PrintedDocument): Promise<Buffer | string>
}

// The writers are large; loading them with the first print keeps the start short.
export const writers: Record<'docx', Writer> = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (printed) => (await import('#engines/documents/writing/write-docx')).writeDocx(printed),
  },
}
