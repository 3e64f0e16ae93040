import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'

export interface CheckRule {
  levels: number
  /** The unit where it was written; null where nobody wrote one and the house's own rule holds. */
  writtenAt: number | null
}

/** Without any rule the level above checks, and that is all. */
const houseRule: CheckRule = { levels: 1, writtenAt: null }

/** The rule that holds for a unit: its own, else the nearest one written above it. */
export async function findCheckRule(db: Kysely<Database>, organizationId: number): Promise<CheckRule> {
  const chain = await chainOf(db, organizationId)
  const rows = await db
    .selectFrom('checkRule')
    .selectAll()
    .where('organizationId', 'in', chain.length > 0 ? chain : [organizationId])
    .execute()
  for (const place of chain) {
    const rule = rows.find((row) => row.organizationId === place)
    if (rule) return { levels: rule.levels, writtenAt: place }
  }
  return houseRule
}
