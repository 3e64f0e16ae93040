import type { Reader } from '#house/workers/reader'
import { examineReader, notesReader, plainReader } from './modules/evidence/photos/examine.reader.ts'

/** Everything that reads what other people made. The child processes know this list and nothing else of the product. */
export const readers: readonly Reader[] = [examineReader, notesReader, plainReader]
