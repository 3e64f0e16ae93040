import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { unitsBelow } from '#modules/organizations'
import { holding } from '#platform/text/like'
import { normalAccount } from './account.ts'
import { portrait } from './person.store.ts'
import type { PersonRow } from './person.ts'

type Db = Kysely<Database>

export const personOrder = listOrder(
  {
    account: { value: sql`p.account`, kind: 'text' },
    name: { value: sql`p.name`, kind: 'text' },
    unit: { value: sql`o.name`, kind: 'text' },
  },
  'account',
  { value: sql`p.id`, kind: 'text' },
)

export type ListedPerson = PersonRow & { orderKey: string }

interface PeopleAsked {
  units: readonly number[] | 'everyone'
  search?: string | undefined
}

/**
 * The people who work, or hold a role, at one of the units or anywhere below.
 * `everyone` spares the walk down a whole tree of which nobody stands outside.
 */
export function personRows(_: Db, { units, search }: PeopleAsked, order: RowOrder): RawBuilder<ListedPerson> {
  const byAccount = sql`p.account like ${holding(normalAccount(search ?? ''))}`
  const found = search ? sql`and (p.name ilike ${holding(search.trim())} or ${byAccount})` : sql``
  const roots = units === 'everyone' ? [] : [...units]
  const inReach =
    units === 'everyone'
      ? sql`true`
      : sql`(p.organization_id in (select id from reach) or p.id in (select person_id from seated))`
  // The page is cut before the portraits are drawn, so that a region's page costs what a banner's costs.
  return sql<ListedPerson>`
    with reach as ${unitsBelow(roots)}, seated as materialized (
      select person_id from role_seat where organization_id in (select id from reach)
    ), page as materialized (
      select p.id, ${order.key} as key, row_number() over (order by ${order.by}) as place
      from person p join organization o on o.id = p.organization_id
      where ${order.beyond} ${found} and ${inReach}
      order by ${order.by} limit ${order.limit}
    )
    select ${portrait}, page.key as "orderKey"
    from page join person p on p.id = page.id join organization o on o.id = p.organization_id
    order by page.place`
}
