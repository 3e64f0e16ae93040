import { readFile } from 'node:fs/promises'
import type { Form } from '@medelge/appraisal'
import { readXlsx } from './read-xlsx.ts'
import { type SheetReading, UnreadableSheet } from './sheet-problem.ts'

/** The code of `formReader`. */
export async function readFormWorkbook({ path }: { path: string }): Promise<SheetReading<Form>> {
  try {
    return { ok: true, value: await readXlsx(await readFile(path)) }
  } catch (error) {
    if (error instanceof UnreadableSheet) return { ok: false, problems: error.problems }
    throw error
  }
}
