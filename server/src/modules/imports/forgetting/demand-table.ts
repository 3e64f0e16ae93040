import { importErrors } from '../import.errors.ts'
import type { ImportRun } from '../import-run.store.ts'

/** Refuses to go on with a table that was kept as long as tables are kept. */
export function demandTable({ forgottenAt }: ImportRun): void {
  if (forgottenAt) throw importErrors.IMPORT_FORGOTTEN()
}
