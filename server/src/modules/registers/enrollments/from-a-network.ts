import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { networkOf } from '#platform/http/proxy/network'
import type { Keyring } from '#platform/secrecy/keyring'
import { registerErrors } from '../register.errors.ts'
import { countFrom, type EnrollmentRow } from './enrollment.store.ts'

/**
 * A whole school may stand behind one address and enroll in one lesson; more than that in an hour is nobody who
 * enrolls. It is counted for one invitation, so that a flood into one closes no other to the same office.
 */
const IN_AN_HOUR = 500
const HOUR = 60 * 60 * 1000

/** Refuses a flood from one network; answers what is kept of where it came from, which no address follows from. */
export async function demandRoomFrom(
  trx: Kysely<Database>,
  keyring: Keyring,
  invitationId: string,
  { address, now, before }: { address: string; now: Date; before: EnrollmentRow | undefined },
): Promise<string> {
  const network = keyring.digest('enrollment.network', `${invitationId} ${networkOf(address)}`)
  const count = before ? 0 : await countFrom(trx, invitationId, network, new Date(now.getTime() - HOUR))
  if (count >= IN_AN_HOUR) throw registerErrors.ENROLLMENT_TOO_MANY()
  return network
}
