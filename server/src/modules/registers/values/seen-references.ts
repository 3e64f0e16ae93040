import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { type Carrier, findUsable } from '#modules/evidence'
import { findMember, memberPolicy, reachesMember } from '#modules/members'
import { type Actor, allows } from '#platform/actor'
import { unitsOfRecord } from '../days/record-units.ts'
import { registerPolicy } from '../register.policy.ts'
import { keyOf, nameReferences, type Reference } from './references.ts'

type Db = Kysely<Database>

const shapes = {
  number: /^[1-9]\d{0,8}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
} as const

/** What is no id is told by its type, before anything is asked of the database. */
const looksRight = ({ type, id }: Reference) =>
  shapes[type === 'area' || type === 'organization' ? 'number' : 'uuid'].test(id)

async function seesPerson(db: Db, actor: Actor, id: string): Promise<boolean> {
  const row = await findMember(db, id)
  if (!row || row.mergedInto !== null || row.forgottenAt !== null) return false
  return reachesMember(db, actor, row, memberPolicy.read)
}

async function seesRecord(db: Db, actor: Actor, id: string): Promise<boolean> {
  const { rows } = await sql<{ id: string; organizationId: number }>`
    select id, organization_id from register_record where id = ${id}::uuid and state <> 'withdrawn'`.execute(
    db,
  )
  const [row] = rows
  return row !== undefined && allows(actor, registerPolicy.read, await unitsOfRecord(db, row))
}

/**
 * What of these there is to be named, by its key: areas and units there are, people and records that the writer sees,
 * files that the writer sent for this record or that it carries (`carriers`: it and its changes). What a record names
 * already it may go on naming, also once it is gone.
 */
export async function nameable(
  db: Db,
  references: readonly Reference[],
  { actor, before, carriers }: { actor: Actor; before: readonly Reference[]; carriers: readonly Carrier[] },
): Promise<Map<string, string>> {
  const names = await nameReferences(db, references.filter(looksRight))
  const kept = new Set(before.map(keyOf))
  const files = references.filter(
    (one) => one.type === 'evidence' && names.has(keyOf(one)) && !kept.has(keyOf(one)),
  )
  const usable = await findUsable(
    db,
    files.map(({ id }) => id),
    { sender: actor.id, carriers },
  )
  for (const one of references) {
    const key = keyOf(one)
    if (kept.has(key) || !names.has(key)) continue
    const seen =
      one.type === 'person'
        ? await seesPerson(db, actor, one.id)
        : one.type === 'record'
          ? await seesRecord(db, actor, one.id)
          : one.type !== 'evidence' || usable.has(one.id)
    if (!seen) names.delete(key)
  }
  return names
}
