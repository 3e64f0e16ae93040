import type { Keyring } from '#platform/secrecy/keyring'
import { nameOf, type Place, type SealedColumn } from '#platform/secrecy/sealed-column'

/** The numbers of people, sealed in their rows. */
export const phoneColumn: SealedColumn = {
  table: 'person',
  column: 'phone',
  key: 'id',
  digest: 'phone_digest',
}

const placeOf = (row: string): Place => ({ column: nameOf(phoneColumn), row })

/** What the row of a person holds for a number; null for none. */
export function sealedPhone(keyring: Keyring, personId: string, number: string | null) {
  if (number === null) return { phone: null, phoneDigest: null }
  const place = placeOf(personId)
  return { phone: keyring.seal(place, number), phoneDigest: keyring.digest(place.column, number) }
}

/** The number a row holds; null for none. Throws SealError. */
export const openPhone = (keyring: Keyring, { id, phone }: { id: string; phone: string | null }) =>
  phone === null ? null : keyring.open(placeOf(id), phone)
