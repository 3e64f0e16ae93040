import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import type { Keyring } from '#platform/secrecy/keyring'
import { drawMembers, insertMembers, noteMembers } from './member.store.ts'
import { memberNumbers } from './personal/member.sealed.ts'
import type { Traits } from './personal/read-traits.ts'

export interface EnteredMember {
  name: string
  organizationId: number
  traits: Traits
}

/** The columns of what is known of a person, on the rolls unless `numbers` are those of another table. */
export function traitColumns(
  keyring: Keyring,
  id: string,
  { guardian, born, ...traits }: Traits,
  { seal: sealTrait } = memberNumbers,
) {
  const consent = { guardian: guardian?.name ?? null, consentedOn: guardian?.consentedOn ?? null }
  const sealed = {
    ...sealTrait(keyring, id, 'phone', traits.phone),
    ...sealTrait(keyring, id, 'idNumber', traits.idNumber),
    ...sealTrait(keyring, id, 'guardianPhone', guardian?.phone ?? null),
  } as Record<
    'phone' | 'phoneDigest' | 'idNumber' | 'idDigest' | 'guardianPhone' | 'guardianPhoneDigest',
    string | null
  >
  return { born, ...consent, ...sealed }
}

/** Enters people who are not known yet; answers their ids in the order given. */
export async function enterMembers(
  trx: Kysely<Database>,
  keyring: Keyring,
  entered: readonly EnteredMember[],
  by: { actor: Actor; at: Date },
): Promise<string[]> {
  if (entered.length === 0) return []
  const drawn = await drawMembers(trx, entered.length)
  const rows = entered.flatMap(({ name, organizationId, traits }, nth) => {
    const place = drawn[nth]
    if (!place) return []
    const { id, code } = place
    const known = { id, code, name: name.trim(), organizationId, ...traitColumns(keyring, id, traits) }
    return [{ ...known, recordedBy: by.actor.id ?? '', recordedAt: by.at }]
  })
  await insertMembers(trx, rows)
  const ids = rows.map(({ id }) => id)
  await noteMembers(
    trx,
    by,
    ids.map((memberId) => ({ memberId, step: 'entered' })),
  )
  return ids
}
