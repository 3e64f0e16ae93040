import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf, findRootOrganization } from '#modules/organizations'
import { type Actor, allows, seats } from '#platform/actor'
import { platformErrors } from '#platform/errors'
import { auditPolicy } from './audit.policy.ts'

interface Asking {
  db: Kysely<Database>
  actor: Actor
}

/** Whoever audits the whole tree also sees what concerns no unit, such as a stranger's tries to sign in. */
export async function everywhereOr<U>(
  { db }: Asking,
  units: readonly U[],
): Promise<readonly U[] | 'everywhere'> {
  const root = await findRootOrganization(db)
  return root && units.includes(root.id as U) ? 'everywhere' : units
}

export async function auditsEverywhere({ db, actor }: Asking): Promise<boolean> {
  const root = await findRootOrganization(db)
  return root !== undefined && seats(actor, auditPolicy.read).includes(root.id)
}

/** Ring 2 for one entry: absent and out of reach look the same. */
export async function demandReach(asking: Asking, organizationId: number | null): Promise<void> {
  if (await auditsEverywhere(asking)) return
  const chain = organizationId === null ? [] : await chainOf(asking.db, organizationId)
  if (!allows(asking.actor, auditPolicy.read, chain)) throw platformErrors.NOT_FOUND()
}
