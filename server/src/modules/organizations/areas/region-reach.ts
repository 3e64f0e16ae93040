import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type Actor, allows, authorize } from '#platform/actor'
import { organizationPolicy } from '../organization.policy.ts'
import { findRootOrganization } from '../tree/organization-tree.store.ts'

/** What an area is called everywhere is said by administrators of the region alone. */
export async function authorizeRegion(db: Kysely<Database>, actor: Actor): Promise<void> {
  const root = await findRootOrganization(db)
  authorize(actor, organizationPolicy.manage, root ? [root.id] : [])
}

export async function mayChangeAreas(db: Kysely<Database>, actor: Actor): Promise<boolean> {
  const root = await findRootOrganization(db)
  return root !== undefined && allows(actor, organizationPolicy.manage, [root.id])
}
