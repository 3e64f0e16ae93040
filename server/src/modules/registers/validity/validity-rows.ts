import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import type { RowOrder } from '#engines/lists/list-order'
import { type Branch, branchesOf, inBranches } from '../units/branches.ts'

/** How long a record is still valid: each that stands is in one of these, and in no other. */
export const validityStates = ['valid', 'ending', 'expired', 'unsaid'] as const
export type ValidityState = (typeof validityStates)[number]

interface Asked {
  kind: string
  organizationId: number
  today: string
  about: string
}

export type ValidityUnit = Branch & Record<ValidityState | 'all', number> & { orderKey: string }

const perState = validityStates.map(
  (state) => sql`, count(*) filter (where v.state = ${sql.lit(state)})::int as ${sql.id(state)}`,
)

/** How it stands with the validity of what was held, by the list beside it as `k`. */
export const validityState = (held: RawBuilder<unknown>, today: string) => sql<ValidityState>`
  case when register_valid_to(${held}, k.valid_by) is null then 'unsaid'
    when register_valid_to(${held}, k.valid_by) < ${today}::date then 'expired'
    when register_valid_to(${held}, k.valid_by) <= ${today}::date + make_interval(months => k.valid_months)
      then 'ending' else 'valid' end`

/** The records of a list that stand, valid or not, by branch of a unit and by how long they are still valid. */
export const validityUnitRows = (
  _: Kysely<Database>,
  { kind, organizationId, today }: Asked,
  order: RowOrder,
): RawBuilder<ValidityUnit> => sql<ValidityUnit>`
  select b.*, ${order.key} as order_key from (
    with recursive ${branchesOf(organizationId, today)}
    ${inBranches(
      sql`, count(*)::int as "all" ${sql.join(perState, sql``)}`,
      sql`(select r.organization_id, ${validityState(sql`r."values"`, today)} as state
        from register_record r join register_kind k on k.code = r.kind
        where r.kind = ${kind} and r.state = 'counted' and r.until is null) v`,
    )}
  ) b where ${order.beyond} order by ${order.by} limit ${order.limit}`
