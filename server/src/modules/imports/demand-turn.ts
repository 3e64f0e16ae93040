import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { importErrors } from './import.errors.ts'
import { countUnfinished } from './import-run.store.ts'

/** Tables of one person that are read at the same time; more would only wait for one another. */
const AT_ONCE = 5

/** Refuses to begin with a table while so many others of the same person are still being read. */
export async function demandTurn(
  trx: Kysely<Database>,
  personId: string | null,
  run?: string,
): Promise<void> {
  if ((await countUnfinished(trx, personId ?? '', run)) >= AT_ONCE)
    throw importErrors.IMPORTS_WAITING({ count: AT_ONCE, seconds: 10 })
}
