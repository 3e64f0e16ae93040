import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findOneWaitingAtEach } from './check-gap.store.ts'
import { waitsFor } from './waits-for.ts'

/** Told to whoever hands many sessions in at once: where nobody at the next level can check them. */
export async function remarkUnchecked(db: Kysely<Database>, ids: readonly string[], now: Date) {
  for (const row of await findOneWaitingAtEach(db, ids)) {
    const waits = await waitsFor(db, row, now)
    if (!waits) continue
    const params = { unit: waits.unit.name, deputy: waits.deputy?.name ?? '' }
    if (waits.deputy) return { code: 'REMARK_DEPUTY_CHECKS', params }
    if (waits.checkers.length === 0) return { code: 'REMARK_NOBODY_CHECKS', params }
  }
  return undefined
}
