import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import type { RowOrder } from '#engines/lists/list-order'
import { type Branch, branchesOf, inBranches } from '../units/branches.ts'
import type { AskedRound } from './asked-round.ts'
import { type ReviewState, reviewedRecords, reviewStates } from './review-states.ts'

export type ReviewUnit = Branch & Record<ReviewState | 'all', number> & { orderKey: string }

const perState = reviewStates.map(
  (state) => sql`, count(*) filter (where v.state = ${sql.lit(state)})::int as ${sql.id(state)}`,
)

/** A review by branch of a unit; every record of it at the unit or below stands in one. */
export const reviewUnitRows = (
  _: Kysely<Database>,
  { kind, organizationId, round, today }: AskedRound & { kind: string; organizationId: number },
  order: RowOrder,
): RawBuilder<ReviewUnit> => sql<ReviewUnit>`
  select b.*, ${order.key} as order_key from (
    with recursive ${branchesOf(organizationId, round.asOf)}
    ${inBranches(
      sql`, count(*)::int as "all" ${sql.join(perState, sql``)}`,
      sql`${reviewedRecords(kind, round, today)} v`,
    )}
  ) b where ${order.beyond} order by ${order.by} limit ${order.limit}`
