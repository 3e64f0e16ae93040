import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { type Actor, allows, authorize, type Permission } from '#platform/actor'
import { platformErrors } from '#platform/errors'
import { personErrors } from './person.errors.ts'
import { personPolicy } from './person.policy.ts'
import { findPerson } from './person.store.ts'
import type { PersonRow } from './person.ts'

type Db = Kysely<Database>

const unitsOf = (person: PersonRow) => [
  ...new Set([person.organizationId, ...person.roles.map((seat) => seat.organizationId)]),
]

/** Whether the actor has a right at the unit a person works at, or at one where they hold a role. */
export async function reachesPerson(
  db: Db,
  actor: Actor,
  person: PersonRow,
  right: Permission,
): Promise<boolean> {
  for (const unit of unitsOf(person)) if (allows(actor, right, await chainOf(db, unit))) return true
  return false
}

/** The person, for whoever has the right there. */
export async function getPersonFor(db: Db, actor: Actor, id: string, right: Permission): Promise<PersonRow> {
  const person = await findPerson(db, id)
  if (!person || !(await reachesPerson(db, actor, person, right))) throw platformErrors.NOT_FOUND()
  return person
}

/** Whoever asks. */
export async function getOwnPerson(db: Db, { id }: Actor): Promise<PersonRow> {
  const person = await findPerson(db, id ?? '')
  if (!person) throw platformErrors.SIGN_IN_REQUIRED()
  return person
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

/** Refuses what needs an account that somebody can have again. */
export function demandAccount({ forgotten }: PersonRow): void {
  if (forgotten) throw personErrors.PERSON_FORGOTTEN()
}

export async function getManagedPerson(db: Db, actor: Actor, id: string): Promise<PersonRow> {
  const person = await findPerson(db, id)
  if (!person || !(await managesPerson(db, actor, person))) throw platformErrors.NOT_FOUND()
  demandAccount(person)
  return person
}

/** Refuses to hand out or take a role at a unit the actor does not administer. */
export const authorizeSeat = async (db: Db, actor: Actor, organizationId: number) =>
  authorize(actor, personPolicy.manage, await chainOf(db, organizationId))
