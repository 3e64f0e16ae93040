import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type Actor, authorize, type Permission } from '#platform/actor'
import { chainOf } from './organization-tree.store.ts'

/** For lists of a unit and everything below it: they are for those who have the permission at the unit. */
export const inUnit =
  (permission: Permission) =>
  async <Q extends { organizationId: number }>({
    db,
    actor,
    query,
  }: {
    db: Kysely<Database>
    actor: Actor
    query: Q
  }): Promise<Q> => {
    authorize(actor, permission, await chainOf(db, query.organizationId))
    return query
  }
