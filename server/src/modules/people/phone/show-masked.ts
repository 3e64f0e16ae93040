import { noteFault } from '#platform/faults'
import { type Keyring, SealError } from '#platform/secrecy/keyring'
import { openPhone } from './phone.sealed.ts'
import { masked } from './phone-number.ts'

/** Stands for a number that does not open, so that a list of a thousand is not lost for one. */
const UNREADABLE = '****'

/** What screens, lists and files hold of the number in a row. */
export function maskedIn(row: { id: string; phone: string | null }, keyring: Keyring): string | null {
  try {
    const number = openPhone(keyring, row)
    return number && masked(number)
  } catch (error) {
    if (!(error instanceof SealError)) throw error
    noteFault('people.phone', error)
    return UNREADABLE
  }
}
