import { noteFault } from '#platform/faults'
import { type Keyring, SealError } from '#platform/secrecy/keyring'
import type { MemberRow } from '../member.ts'
import { openTrait } from '../personal/member.sealed.ts'

/** By what somebody is found where nothing says yet who they are. */
export interface KnownOf {
  name: string
  phone: string | null
  idNumber: string | null
}

/** What is known of somebody who is to be forgotten. A number that does not open keeps nobody from it. */
export function knownOf(keyring: Keyring, row: MemberRow): KnownOf {
  const opened = (trait: 'phone' | 'idNumber') => {
    try {
      return openTrait(keyring, row, trait)
    } catch (error) {
      if (!(error instanceof SealError)) throw error
      noteFault('members.sealed', error)
      return null
    }
  }
  return { name: row.name, phone: opened('phone'), idNumber: opened('idNumber') }
}
