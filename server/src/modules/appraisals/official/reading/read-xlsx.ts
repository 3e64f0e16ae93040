import type { Form } from '@medelge/appraisal'
import { chooseForm } from './choose-form.ts'
import { readWorkbook } from './read-workbook.ts'
import { UnreadableSheet } from './sheet-problem.ts'

/** The first form of a workbook that can be read. Throws UnreadableSheet with every problem and its cell. */
export async function readXlsx(bytes: Uint8Array): Promise<Form> {
  const chosen = chooseForm(await readWorkbook(bytes))
  if (!chosen.ok) throw new UnreadableSheet(chosen.problems)
  return chosen.form
}
