import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { chainOf, findRootOrganization, unitsBelow } from '#modules/organizations'
import { type Actor, allows, seats } from '#platform/actor'
import { platformErrors } from '#platform/errors'
import { registerPolicy } from '../register.policy.ts'
import { getKind, type RegisterKind } from './register-kind.store.ts'

/** A list for whoever may look into it: at the unit whose list it is, above it, or below it. Nobody else learns of it. */
export async function getSeenKind(db: Kysely<Database>, code: string, actor: Actor): Promise<RegisterKind> {
  const kind = await getKind(db, code)
  const { organizationId } = kind
  if (organizationId === null) return kind
  if (allows(actor, registerPolicy.read, await chainOf(db, organizationId))) return kind
  const { rows } = await sql<{ below: boolean }>`
    select exists (select from unnest(${seats(actor, registerPolicy.read)}::int[]) seat
      where seat in ${unitsBelow([organizationId])}) as below`.execute(db)
  if (!rows[0]?.below) throw platformErrors.NOT_FOUND()
  return kind
}

/** The unit whose officers say what a list holds, and all above it; of one that everybody keeps, the top of the tree. */
export async function definersOf(
  db: Kysely<Database>,
  { organizationId }: Pick<RegisterKind, 'organizationId'>,
): Promise<readonly number[]> {
  const unit = organizationId ?? (await findRootOrganization(db))?.id
  return unit === undefined ? [] : chainOf(db, unit)
}
