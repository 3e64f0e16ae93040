import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { inField } from '#platform/errors'
import type { EndpointPlatform } from '#platform/platform'
import { SealError } from '#platform/secrecy/keyring'
import { personErrors } from '../person.errors.ts'
import { updatePerson } from '../person.store.ts'
import type { PersonRow } from '../person.ts'
import { openPhone, sealedPhone } from './phone.sealed.ts'
import { phoneNumber } from './phone-number.ts'

/** The number to keep for what was typed, null for nothing; refused where it is none. */
export function phoneFrom(typed: string | null | undefined, field = 'phone'): string | null {
  if (!typed?.trim()) return null
  const number = phoneNumber(typed)
  if (number === undefined) throw personErrors.PHONE_MALFORMED(inField(field))
  return number
}

interface Asked {
  db: Kysely<Database>
  platform: Pick<EndpointPlatform, 'keyring' | 'clock'>
  actor: Actor
}

/** Gives a person another number, or none, and writes down that it was done; never which number it is. */
export async function changePhone(
  { db, platform, actor }: Asked,
  person: PersonRow,
  typed: string | null,
): Promise<void> {
  const { keyring, clock } = platform
  const number = phoneFrom(typed)
  if (isSame(keyring, person, number)) return
  await updatePerson(db, person.id, sealedPhone(keyring, person.id, number))
  await noteAct(db, actor, clock(), {
    kind: 'person.phone-changed',
    organizationId: person.organizationId,
    subject: { kind: 'person', id: person.id, name: person.name },
  })
}

function isSame(keyring: EndpointPlatform['keyring'], person: PersonRow, number: string | null): boolean {
  try {
    return openPhone(keyring, person) === number
  } catch (error) {
    // What does not open is any other number's equal in nothing; it may be written over.
    if (error instanceof SealError) return false
    throw error
  }
}
