import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type GivenMember, memberErrors, settleMember } from '#modules/members'
import type { Actor } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { inField } from '#platform/errors'
import type { Keyring } from '#platform/secrecy/keyring'
import type { RegisterKind } from '../kinds/register-kind.store.ts'
import type { RecordRow } from '../record.ts'
import { findStandingMembers } from './member.store.ts'

type Db = Kysely<Database>

interface Given {
  name: string
  organizationId: number
  member?: GivenMember | undefined
}

interface By {
  actor: Actor
  at: Date
  keyring: Keyring
  /** Said to be none of those of the same name. */
  other: boolean
}

/** Who a record of a list of people is about; null in any other list. Throws what speaks against it. */
export async function settleRecordMember(
  trx: Db,
  { code, definition: { person } }: Pick<RegisterKind, 'code' | 'definition'>,
  { name, organizationId, member = {} }: Given,
  { other, ...by }: By,
): Promise<string | null> {
  if (!person) return null
  const asked = { name, organizationId, member, needs: person, other }
  const id = await settleMember(trx, asked, { ...by, today: dayOf(by.at) })
  const [stands] = await findStandingMembers(trx, code, [id])
  if (stands) throw memberErrors.MEMBER_STANDS({ name, lists: stands.unitName, ...inField('name') })
  return id
}

/** Refuses to hand in a record of somebody who stands in its list by another one meanwhile. */
export async function demandOnce(
  trx: Db,
  { id, kind, memberId, name }: Pick<RecordRow, 'id' | 'kind' | 'memberId' | 'name'>,
): Promise<void> {
  if (memberId === null) return
  const [stands] = await findStandingMembers(trx, kind, [memberId], id)
  if (stands) throw memberErrors.MEMBER_STANDS({ name, lists: stands.unitName, ...inField('name') })
}

/** What was given for a record; that of a person keeps the person’s name, which is corrected with the person alone. */
export const nameGiven = <G extends { name: string }>(
  { memberId, name }: Pick<RecordRow, 'memberId' | 'name'>,
  given: G,
): G => (memberId === null ? given : { ...given, name })
