import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type Actor, authorize, type Permission, seats } from '#platform/actor'
import { platformErrors } from '#platform/errors'
import { findOrganization } from '../organization.store.ts'
import { chainOf } from './organization-tree.store.ts'

interface Asked<Q> {
  db: Kysely<Database>
  actor: Actor
  query: Q
}

/** A unit and everything above it, for whoever has the permission there. */
export async function unitAndAbove(
  { db, actor, query }: Asked<{ organizationId: number }>,
  permission: Permission,
): Promise<readonly number[]> {
  const chain = await chainOf(db, query.organizationId)
  authorize(actor, permission, chain)
  return chain
}

/** For lists of a unit and everything below it: they are for those who have the permission at the unit. */
export const inUnit =
  (permission: Permission) =>
  async <Q extends { organizationId: number }>(request: Asked<Q>): Promise<Q> => {
    await unitAndAbove(request, permission)
    return request.query
  }

/** For lists that go as far as one's permission does, unless a unit is named: the units they begin at. */
export async function unitsInReach(
  { db, actor, query: { organizationId } }: Asked<{ organizationId?: number }>,
  permission: Permission,
): Promise<readonly number[]> {
  if (organizationId === undefined) return seats(actor, permission)
  await unitAndAbove({ db, actor, query: { organizationId } }, permission)
  return [organizationId]
}

/** For lists that everybody may see of every unit there is. */
export async function ofAnyUnit<Q extends { organizationId: number }>({ db, query }: Asked<Q>): Promise<Q> {
  if (!(await findOrganization(db, query.organizationId))) throw platformErrors.NOT_FOUND()
  return query
}
