import type { Keyring } from '#platform/secrecy/keyring'
import type { MemberRow } from '../member.ts'
import { openTrait, sealTrait } from '../personal/member.sealed.ts'

/** What only the first of two told, as the columns of the second. */
export function missingTraits(keyring: Keyring, from: MemberRow, to: MemberRow) {
  const added = (trait: 'phone' | 'idNumber') =>
    to[trait] === null && from[trait] !== null
      ? sealTrait(keyring, to.id, trait, openTrait(keyring, from, trait))
      : {}
  const consent =
    to.guardian === null && from.guardian !== null
      ? {
          ...{ guardian: from.guardian, consentedOn: from.consentedOn },
          ...sealTrait(keyring, to.id, 'guardianPhone', openTrait(keyring, from, 'guardianPhone')),
        }
      : {}
  return {
    ...added('phone'),
    ...added('idNumber'),
    ...consent,
    ...(to.born === null && from.born !== null ? { born: from.born } : {}),
  }
}
