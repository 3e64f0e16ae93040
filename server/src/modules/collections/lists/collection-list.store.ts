import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { holding } from '#platform/text/like'
import type { CollectionRow } from '../collection.ts'
import { isOverdue, isSeenFrom } from '../sheets/board.store.ts'

export interface ListedCollection extends CollectionRow {
  unitName: string
  /** Of the sheets at or below the unit that looks. */
  all: number
  accepted: number
  handedIn: number
  overdue: number
  orderKey: string
}

const counted = { kind: 'integer' as const }

export const collectionOrder = listOrder(
  {
    title: { value: sql`c.title`, kind: 'text' },
    unit: { value: sql`o.short_name`, kind: 'text' },
    period: { value: sql`c.period`, kind: 'text' },
    dueOn: { value: sql`c.due_on`, kind: 'day' },
    askedAt: { value: sql`c.asked_at`, kind: 'moment' },
    all: { value: sql`n."all"`, ...counted },
    accepted: { value: sql`n.accepted`, ...counted },
    handedIn: { value: sql`n.handed_in`, ...counted },
    overdue: { value: sql`n.overdue`, ...counted },
  },
  '-askedAt',
  { value: sql`c.id`, kind: 'uuid' },
)

export interface CollectionsAsked {
  organizationId: number
  /** The unit with all above it. */
  chain: readonly number[]
  today: string
  own?: boolean
  open?: boolean
  search?: string
}

/** What a unit asks, and what it and units below it are asked by those above. */
export function collectionRows(
  _: Kysely<Database>,
  { organizationId, chain, today, own, open, search }: CollectionsAsked,
  order: RowOrder,
): RawBuilder<ListedCollection> {
  const asker = own
    ? sql`c.organization_id = ${organizationId}`
    : sql`c.organization_id = any(${[...chain]}::int[])`
  return sql<ListedCollection>`
    select c.*, o.short_name as unit_name, n.*, ${order.key} as order_key
    from collection c join organization o on o.id = c.organization_id
    cross join lateral (
      select count(*)::int as "all", (count(*) filter (where s.state = 'counted'))::int as accepted,
        (count(*) filter (where s.state = 'submitted'))::int as handed_in,
        (count(*) filter (where ${isOverdue(today)}))::int as overdue
      from collection_sheet s where s.collection_id = c.id and ${isSeenFrom(organizationId)}
    ) n
    where ${asker} and (n."all" > 0 or c.organization_id = ${organizationId}) and ${order.beyond}
      ${open === undefined ? sql`` : open ? sql`and c.closed_at is null` : sql`and c.closed_at is not null`}
      ${search ? sql`and c.title like ${holding(search)}` : sql``}
    order by ${order.by} limit ${order.limit}`
}
