import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'

/**
 * A person as an actor with the roles they hold now, for work they queued before their request ended. What the door
 * demands of them meanwhile (another password, a second factor) keeps them from asking for more; what was accepted
 * goes on. Nothing goes on for whoever was suspended.
 */
export async function findActor(db: Kysely<Database>, personId: string): Promise<Actor | undefined> {
  const person = await db
    .selectFrom('person')
    .select(['id', 'name', 'account'])
    .where('id', '=', personId)
    .where('suspendedAt', 'is', null)
    .executeTakeFirst()
  if (!person) return undefined
  const roles = await db
    .selectFrom('roleSeat')
    .select(['role', 'organizationId'])
    .where('personId', '=', personId)
    .execute()
  return { ...person, roles }
}
