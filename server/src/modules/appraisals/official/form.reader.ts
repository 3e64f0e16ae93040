import type { Form } from '@medelge/appraisal'
import { defineReader } from '#platform/workers/reader'
import type { SheetReading } from './sheet-problem.ts'

/** An office's .xlsx as a form, or everything in it that cannot be read, by its cell. */
export const formReader = defineReader<{ path: string }, SheetReading<Form>>(
  'appraisals.form',
  { seconds: 20, megabytes: 700, result: 4 * 1024 * 1024 },
  async () => (await import('./read-form-workbook.ts')).readFormWorkbook,
)
