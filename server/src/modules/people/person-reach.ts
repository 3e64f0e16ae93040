import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { type Actor, allows, authorize } from '#platform/actor'
import { platformErrors } from '#platform/errors'
import { personPolicy } from './person.policy.ts'
import { findPerson } from './person.store.ts'
import type { PersonRow } from './person.ts'

type Db = Kysely<Database>

const unitsOf = (person: PersonRow) => [
  ...new Set([person.organizationId, ...person.roles.map((seat) => seat.organizationId)]),
]

/** The person, for whoever reaches the unit they work at or one where they hold a role. */
export async function getReadablePerson(db: Db, actor: Actor, id: string): Promise<PersonRow> {
  const person = await findPerson(db, id)
  if (!person) throw platformErrors.NOT_FOUND()
  for (const unit of unitsOf(person))
    if (allows(actor, personPolicy.read, await chainOf(db, unit))) return person
  throw platformErrors.NOT_FOUND()
}

/**
 * Whether the actor administers every unit the person has to do with. Less would let an administrator below
 * take over somebody who holds a role above.
 */
export async function managesPerson(db: Db, actor: Actor, person: PersonRow): Promise<boolean> {
  for (const unit of unitsOf(person))
    if (!allows(actor, personPolicy.manage, await chainOf(db, unit))) return false
  return true
}

export async function getManagedPerson(db: Db, actor: Actor, id: string): Promise<PersonRow> {
  const person = await findPerson(db, id)
  if (!person || !(await managesPerson(db, actor, person))) throw platformErrors.NOT_FOUND()
  return person
}

/** Refuses to hand out or take a role at a unit the actor does not administer. */
export const authorizeSeat = async (db: Db, actor: Actor, organizationId: number) =>
  authorize(actor, personPolicy.manage, await chainOf(db, organizationId))
