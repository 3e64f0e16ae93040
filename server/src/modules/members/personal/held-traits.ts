import type { Keyring } from '#platform/secrecy/keyring'
import type { MemberRow } from '../member.ts'
import { memberNumbers } from './member.sealed.ts'
import type { Traits } from './read-traits.ts'

type Held = Pick<
  MemberRow,
  'id' | 'born' | 'phone' | 'idNumber' | 'guardian' | 'guardianPhone' | 'consentedOn'
>

/** What a row keeps of somebody, one on the rolls unless `numbers` are those of another table. Throws SealError. */
export function heldTraits(keyring: Keyring, row: Held, { open: openTrait } = memberNumbers): Traits {
  const { born, guardian, consentedOn } = row
  return {
    phone: openTrait(keyring, row, 'phone'),
    idNumber: openTrait(keyring, row, 'idNumber'),
    born,
    guardian:
      guardian === null || consentedOn === null
        ? null
        : { name: guardian, phone: openTrait(keyring, row, 'guardianPhone'), consentedOn },
  }
}
