import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findLikely, heldTraits, presentLikely } from '#modules/members'
import type { Keyring } from '#platform/secrecy/keyring'
import { findStandingMembers } from '../members/member.store.ts'
import { enrollmentNumbers } from './enrollment.sealed.ts'
import type { PlacedEnrollment } from './enrollment.ts'

/** Whom on the rolls it may be who enrolled, and where these stand in the list already. */
export async function likelyOf(db: Kysely<Database>, keyring: Keyring, kind: string, row: PlacedEnrollment) {
  const { phone, idNumber, born } = heldTraits(keyring, row, enrollmentNumbers)
  const sought = { name: row.name, organizationId: row.organizationId, phone, idNumber, born }
  const [likely = []] = await findLikely(db, keyring, [sought])
  if (likely.length === 0) return []
  const ids = likely.map(({ id }) => id)
  const standing = new Map(
    (await findStandingMembers(db, kind, ids)).map(({ memberId, unitName }) => [memberId, unitName]),
  )
  const names = new Map(likely.map(({ id, name }) => [id, name]))
  return (await presentLikely(db, keyring, likely)).map((one) => ({
    ...one,
    name: names.get(one.id) ?? '',
    stands: standing.get(one.id) ?? null,
  }))
}
