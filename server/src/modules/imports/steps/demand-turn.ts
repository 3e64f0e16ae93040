import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { importErrors } from '../import.errors.ts'
import { countAtWork } from '../import-run.store.ts'

/** Tables of one person that are read at the same time; more would only wait for one another. */
const AT_ONCE = 5
/** Tables of one person that may turn out unreadable in so many seconds, before the next one has to wait. */
const FAILED = 10
const SECONDS = 20

/** Refuses to begin with a table while so many others of the same person are being read, or could not be. */
export async function demandTurn(
  trx: Kysely<Database>,
  personId: string | null,
  besides?: string,
): Promise<void> {
  const { unfinished, failed } = await countAtWork(trx, personId ?? '', { besides, seconds: SECONDS })
  if (unfinished >= AT_ONCE) throw importErrors.IMPORTS_WAITING({ count: unfinished, seconds: 10 })
  if (failed >= FAILED) throw importErrors.IMPORTS_FAILED({ count: failed, seconds: SECONDS })
}
