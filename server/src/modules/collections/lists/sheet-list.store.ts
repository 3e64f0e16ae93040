import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { unitsBelow } from '#modules/organizations'
import { holding } from '#platform/text/like'
import { type BoardState, boardState, dueOf, isOverdue, isSeenFrom } from '../sheets/board.store.ts'

export interface ListedSheet {
  id: string
  collectionId: string
  title: string
  organizationId: number
  unitName: string
  askedAs: string
  boardState: BoardState
  overdue: boolean
  dueOn: string
  extendedBecause: string
  submittedAt: Date | null
  seconds: number
  version: number
  values: Record<string, unknown>
  orderKey: string
}

/** The further behind, the sooner one asks after it. */
const urgency = sql`(case when s.state in ('draft', 'returned') then 0 else 1 end)`

export const sheetOrder = listOrder(
  {
    unit: { value: sql`o.short_name`, kind: 'text' },
    title: { value: sql`c.title`, kind: 'text' },
    dueOn: { value: dueOf, kind: 'day' },
    state: { value: boardState, kind: 'text' },
    waiting: { value: urgency, kind: 'integer' },
    seconds: { value: sql`coalesce(m.seconds, 0)`, kind: 'integer' },
  },
  'waiting',
  { value: sql`s.id`, kind: 'uuid' },
)

export interface SheetsAsked {
  organizationId: number
  today: string
  below?: boolean
  collectionId?: string
  state?: BoardState
  overdue?: boolean
  waiting?: boolean
  search?: string
}

/** Sheets of a unit, or of it and all below it. */
export function sheetRows(
  _: Kysely<Database>,
  { organizationId, today, below, collectionId, state, overdue, waiting, search }: SheetsAsked,
  order: RowOrder,
): RawBuilder<ListedSheet> {
  const own = sql`s.organization_id = ${organizationId}::int`
  const atOrBelow = collectionId
    ? isSeenFrom(organizationId)
    : sql`s.organization_id in ${unitsBelow([organizationId])}`
  return sql<ListedSheet>`
    select s.id, s.collection_id, c.title, s.organization_id, o.short_name as unit_name, s.asked_as,
      ${boardState} as board_state, ${isOverdue(today)} as overdue, ${dueOf} as due_on, s.extended_because,
      s.submitted_at, coalesce(m.seconds, 0)::int as seconds, s.version, s."values", ${order.key} as order_key
    from collection_sheet s join collection c on c.id = s.collection_id join organization o on o.id = s.organization_id
    left join lateral (select sum(seconds) as seconds from collection_minutes m where m.sheet_id = s.id) m on true
    where ${below ? atOrBelow : own} and ${order.beyond}
      ${collectionId ? sql`and s.collection_id = ${collectionId}::uuid` : sql``}
      ${state ? sql`and ${boardState} = ${state}` : sql``}
      ${overdue ? sql`and ${isOverdue(today)}` : sql``}
      ${waiting ? sql`and s.state in ('draft', 'returned')` : sql``}
      ${search ? sql`and (o.name like ${holding(search)} or c.title like ${holding(search)})` : sql``}
    order by ${order.by} limit ${order.limit}`
}
