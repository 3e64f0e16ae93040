import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { inField } from '#platform/errors'
import type { Keyring } from '#platform/secrecy/keyring'
import { enterMembers, traitColumns } from './insert-members.ts'
import { demandOwnNumber } from './likely/demand-own-number.ts'
import { findLikely } from './likely/find-likely.ts'
import { presentLikely } from './likely/present-likely.ts'
import { memberErrors } from './member.errors.ts'
import { lockMember, noteMembers, updateMember } from './member.store.ts'
import type { GivenMember, TraitNeeds } from './member.ts'
import { heldTraits } from './personal/held-traits.ts'
import { readTraits, type Traits } from './personal/read-traits.ts'

type Db = Kysely<Database>

export interface SettleBy {
  actor: Actor
  at: Date
  today: string
  keyring: Keyring
}

interface Asked {
  name: string
  organizationId: number
  member: GivenMember
  needs: TraitNeeds
  /** Whoever writes has looked at those of the same name and says that it is none of them. */
  other?: boolean
}

/** One who is known: what was not known of them so far is added, nothing is written over. */
async function settleKnown(trx: Db, { name, member, needs }: Asked, by: SettleBy): Promise<string> {
  const row = await lockMember(trx, member.id ?? '')
  if (!row || row.mergedInto !== null || row.forgottenAt !== null) throw memberErrors.MEMBER_GONE()
  // Whoever knows an id alone learns nothing of whose it is.
  if (row.name !== name.trim()) throw memberErrors.MEMBER_OTHER_NAME(inField('name'))
  const held = heldTraits(by.keyring, row)
  const { id: _, ...given } = member
  const all = {
    phone: held.phone ?? given.phone ?? null,
    idNumber: held.idNumber ?? given.idNumber ?? null,
    born: held.born ?? given.born ?? null,
    guardian: held.guardian ?? given.guardian ?? null,
  }
  const traits = readTraits(all, needs, by.today)
  await demandOwnNumber(trx, by.keyring, row, traits)
  const added = (Object.keys(traits) as (keyof Traits)[]).filter(
    (one) => held[one] === null && traits[one] !== null,
  )
  if (added.length > 0) {
    await updateMember(trx, row.id, traitColumns(by.keyring, row.id, traits))
    await noteMembers(trx, by, [{ memberId: row.id, step: 'corrected', details: { traits: added } }])
  }
  return row.id
}

/**
 * Who a record is about: the one it names, or somebody new. Throws MEMBER_KNOWN with those it may be where whoever
 * writes has not said which; whoever has the same ID number is the same, whatever is said.
 */
export async function settleMember(trx: Db, asked: Asked, by: SettleBy): Promise<string> {
  if (asked.member.id !== undefined) return settleKnown(trx, asked, by)
  const traits = readTraits(asked.member, asked.needs, by.today)
  const name = asked.name.trim()
  const sought = { ...traits, name, organizationId: asked.organizationId }
  const likely = (await findLikely(trx, by.keyring, [sought]))[0] ?? []
  const sure = likely.some((one) => one.by === 'idNumber')
  if (sure || (likely.length > 0 && !asked.other))
    throw memberErrors.MEMBER_KNOWN({
      ...{ name, sure, members: await presentLikely(trx, by.keyring, likely) },
      ...inField('name'),
    })
  const [id] = await enterMembers(
    trx,
    by.keyring,
    [{ name, organizationId: asked.organizationId, traits }],
    by,
  )
  if (id === undefined) throw new Error('a person was entered without a row')
  return id
}
