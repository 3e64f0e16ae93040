import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findChecked } from '../checked.store.ts'
import type { CheckedKind } from '../checked-kind.ts'
import { findOneWaitingAtEach } from '../inbox/waiting.store.ts'
import { waitsFor } from '../inbox/waits-for.ts'

/** Told to whoever hands many records in at once: where nobody at the next level can check them. */
export const remarkUnchecked =
  ({ kind }: Pick<CheckedKind<never>, 'kind'>) =>
  async (db: Kysely<Database>, ids: readonly string[], now: Date) => {
    const rows = await findChecked(db, { kind }, await findOneWaitingAtEach(db, kind, ids))
    for (const row of rows.sort((a, b) => (a.checkAt ?? 0) - (b.checkAt ?? 0))) {
      const waits = await waitsFor(db, { kind }, row, now)
      if (!waits) continue
      const params = { unit: waits.unit.name, deputy: waits.deputy?.name ?? '' }
      if (waits.deputy) return { code: 'REMARK_DEPUTY_CHECKS', params }
      if (waits.checkers.length === 0) return { code: 'REMARK_NOBODY_CHECKS', params }
    }
    return undefined
  }
