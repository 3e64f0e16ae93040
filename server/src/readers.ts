import type { Reader } from '#platform/workers/reader'
import { formReader } from './modules/appraisals/official/reading/form.reader.ts'
import {
  examineReader,
  notesReader,
  plainReader,
  printReader,
} from './modules/evidence/photos/examine.reader.ts'
import { tableReader } from './modules/imports/reading/table.reader.ts'

/** Everything that reads what other people made. The child processes know this list and nothing else of the product. */
export const readers: readonly Reader[] = [
  examineReader,
  notesReader,
  plainReader,
  printReader,
  tableReader,
  formReader,
]
