import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findRootOrganization } from '#modules/organizations'
import { type Actor, type Permission, seats } from '#platform/actor'
import { platformErrors } from '#platform/errors'
import { type RetentionKind, retentionKinds } from '#platform/retention/retention-kind'

/** Ring 2: one database for the whole region is the business of whoever stands at the top of the tree; answers its unit. */
export async function demandTop(db: Kysely<Database>, actor: Actor, may: Permission): Promise<number> {
  const root = await findRootOrganization(db)
  if (!root || !seats(actor, may).includes(root.id)) throw platformErrors.NOT_FOUND()
  return root.id
}

export function getKind(code: string): RetentionKind {
  const kind = retentionKinds.all().find((one) => one.code === code)
  if (!kind) throw platformErrors.NOT_FOUND()
  return kind
}
