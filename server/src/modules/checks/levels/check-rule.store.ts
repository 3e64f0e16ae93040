import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'

export interface CheckRule {
  levels: number
  /** The unit where it was written; null where nobody wrote one and the product's own rule holds. */
  writtenAt: number | null
}

/** Without any rule the level above checks, and that is all. */
const platformRule: CheckRule = { levels: 1, writtenAt: null }

/**
 * The rule that holds for a unit: of its own and all written above it the one that asks for most. What is asked for
 * above is the minimum below.
 */
export async function findCheckRule(db: Kysely<Database>, organizationId: number): Promise<CheckRule> {
  const chain = await chainOf(db, organizationId)
  const rows = await db
    .selectFrom('checkRule')
    .selectAll()
    .where('organizationId', 'in', chain.length > 0 ? chain : [organizationId])
    .execute()
  return chain.reduce((strictest: CheckRule, position) => {
    const levels = rows.find((row) => row.organizationId === position)?.levels ?? 0
    const first = levels === strictest.levels && strictest.writtenAt === null
    return levels > strictest.levels || first ? { levels, writtenAt: position } : strictest
  }, platformRule)
}
