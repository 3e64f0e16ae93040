import { defineReader } from '#platform/workers/reader'
import type { FileReading } from './read-workbook.ts'
import type { WeightSource } from './rows/indicator-table.ts'

/** An office's .xlsx as forms, or everything in it that cannot be read, by its cell. */
export const formReader = defineReader<{ path: string; weights?: WeightSource }, FileReading>(
  'appraisals.form',
  { seconds: 20, megabytes: 700, result: 4 * 1024 * 1024 },
  async () => (await import('./read-form-workbook.ts')).readFormWorkbook,
)
