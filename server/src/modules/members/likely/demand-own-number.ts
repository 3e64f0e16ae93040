import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Keyring } from '#platform/secrecy/keyring'
import { memberErrors } from '../member.errors.ts'
import type { MemberRow } from '../member.ts'
import type { Traits } from '../personal/read-traits.ts'
import { findLikely } from './find-likely.ts'

/**
 * Refuses an ID number that is somebody else’s. Whose it is already is this person or a slip: the two are merged, never
 * given the same number.
 */
export async function demandOwnNumber(
  trx: Kysely<Database>,
  keyring: Keyring,
  { id: own, name, organizationId }: MemberRow,
  traits: Traits,
): Promise<void> {
  if (traits.idNumber === null) return
  const [same = []] = await findLikely(trx, keyring, [{ ...traits, name, organizationId }])
  if (same.some(({ id, by }) => by === 'idNumber' && id !== own)) throw memberErrors.MEMBER_TAKEN()
}
