import { defineReader } from '#platform/workers/reader'
import type { TableRead, TableToRead } from './table-read.ts'

/** A table somebody sent: the records of the sheet that is to be read in. Fifty thousand rows fit the limits. */
export const tableReader = defineReader<TableToRead, TableRead>(
  'imports.table',
  { seconds: 60, megabytes: 1200, result: 64 * 1024 * 1024 },
  async () => (await import('./read-book.ts')).readBook,
)
