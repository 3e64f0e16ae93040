import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { unitNames } from '#modules/organizations'
import { masked } from '#modules/people'
import type { Keyring } from '#platform/secrecy/keyring'
import { findMembers } from '../member.store.ts'
import { maskTrait } from '../personal/member.sealed.ts'
import type { Likely } from './find-likely.ts'

type Db = Kysely<Database>

/** Those somebody may be, as whoever has to say which is shown them. */
export async function presentLikely(db: Db, keyring: Keyring, likely: readonly Likely[]) {
  const rows = await findMembers(
    db,
    likely.map(({ id }) => id),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const names = await unitNames(db)(likely.map(({ organizationId }) => organizationId))
  return likely.map(({ id, by, organizationId }) => {
    const row = byId.get(id)
    return {
      ...{ id, by, unit: names.get(organizationId) ?? '' },
      maskedPhone: row ? maskTrait(keyring, row, 'phone', masked) : null,
    }
  })
}
