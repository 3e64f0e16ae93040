import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { recordOne } from '#modules/checks'
import type { Actor } from '#platform/actor'
import type { Keyring } from '#platform/secrecy/keyring'
import { demandNoTwin } from './alike/demand-no-twin.ts'
import { holdForEntry } from './alike/hold-for-entry.ts'
import { checkFacts, demandBooks, demandPast, demandTaking } from './check-record.ts'
import { newRecords } from './insert-records.ts'
import type { RegisterKind } from './kinds/register-kind.store.ts'
import { settleRecordMember } from './members/record-member.ts'
import type { RecordFacts } from './record.ts'
import { carried } from './values/field-files.ts'

/** What was asked and is so. */
export type Confirmed = readonly ('same-record' | 'other-person')[]

/**
 * Enters a record into a list and hands it in, wherever what it holds came from: a form, or somebody who enrolled. The
 * one way in for a single record; a table reads its own rows by the same rules.
 */
export async function enterOne(
  trx: Kysely<Database>,
  found: RegisterKind,
  { evidence, since, note = '', adjustment: reason, member, ...given }: RecordFacts,
  { actor, at, keyring, confirmed }: { actor: Actor; at: Date; keyring: Keyring; confirmed: Confirmed },
) {
  const kind = await holdForEntry(trx, found)
  demandTaking(kind, at)
  demandPast(since, 'since', at)
  const held = await checkFacts(trx, kind, given, { actor, now: at, day: since })
  const { organizationId } = held
  const adjustment = await demandBooks(trx, kind, { organizationId, day: since, adjustment: reason })
  const who = { actor, at, keyring, other: confirmed.includes('other-person') }
  const memberId = await settleRecordMember(trx, kind, { ...held, member }, who)
  await demandNoTwin(trx, kind, held, { since, confirmed: confirmed.includes('same-record') })
  const facts = { ...held, memberId, kind: kind.code, since, note, adjustment }
  const files = carried(kind.definition, { ...(evidence ? { evidence } : {}), values: held.values })
  return recordOne(trx, newRecords, { facts, evidence: files }, { actor, at, submit: true })
}
