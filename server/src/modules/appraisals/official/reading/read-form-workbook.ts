import { readFile } from 'node:fs/promises'
import { type FileReading, readWorkbook } from './read-workbook.ts'
import type { WeightSource } from './rows/indicator-table.ts'
import { UnreadableSheet } from './sheet-problem.ts'

/** The code of `formReader`. */
export async function readFormWorkbook({
  path,
  weights,
}: {
  path: string
  weights?: WeightSource
}): Promise<FileReading> {
  try {
    return { ok: true, book: await readWorkbook(await readFile(path), weights) }
  } catch (error) {
    if (error instanceof UnreadableSheet) return { ok: false, problems: error.problems }
    throw error
  }
}
