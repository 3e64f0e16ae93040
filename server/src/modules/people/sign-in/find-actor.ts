import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'

/** A person as an actor with the roles they hold now, for work done on their behalf after their request ended. */
export async function findActor(db: Kysely<Database>, personId: string): Promise<Actor | undefined> {
  const person = await db
    .selectFrom('person')
    .select(['id', 'name', 'mustChangePassword'])
    .where('id', '=', personId)
    .where('suspendedAt', 'is', null)
    .executeTakeFirst()
  if (!person) return undefined
  const seats = await db
    .selectFrom('roleSeat')
    .select(['role', 'organizationId'])
    .where('personId', '=', personId)
    .execute()
  const roles = person.mustChangePassword ? [] : seats
  return { id: person.id, name: person.name, roles }
}
