import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import type { RowOrder } from '#engines/lists/list-order'
import { unitsBelow } from '#modules/organizations'
import { holding } from '#platform/text/like'
import type { AskedRound } from './asked-round.ts'
import { type ReviewRow, type ReviewState, reviewedRecords } from './review-states.ts'

interface ReviewFilter extends AskedRound {
  kind: string
  organizationId: number
  own?: boolean
  state?: ReviewState
  search?: string
}

export type ListedReview = Omit<ReviewRow, 'recordId' | 'organizationId'> & {
  id: string
  name: string
  unitName: string
  until: string | null
  orderKey: string
}

/** The records of a review at a unit and all that stood below it on the day of the board. */
export function reviewRows(
  _: Kysely<Database>,
  { kind, organizationId, own = false, state, search = '', round, today }: ReviewFilter,
  order: RowOrder,
): RawBuilder<ListedReview> {
  const here = own
    ? sql`v.organization_id = ${organizationId}`
    : sql`v.organization_id in ${unitsBelow([organizationId], round.asOf)}`
  return sql<ListedReview>`
    select r.id, r.name, r.until, o.short_name as unit_name, v.state, v.way, v.sent_on, v.late,
      ${order.key} as order_key
    from ${reviewedRecords(kind, round, today)} v
    join register_record r on r.id = v.record_id
    join organization o on o.id = v.organization_id
    where ${here}
      ${state ? sql`and v.state = ${state}` : sql``}
      ${search.trim() ? sql`and r.name like ${holding(search.trim())}` : sql``}
      and ${order.beyond}
    order by ${order.by} limit ${order.limit}`
}
