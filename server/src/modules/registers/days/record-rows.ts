import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import type { RecordRow } from '../record.ts'
import { type ValidityState, validityState } from '../validity/validity-rows.ts'
import { type RecordFilter, recordsAsked } from './records-asked.ts'

export type ListedRow = RecordRow & {
  unitName: string
  areaName: string | null
  /** Its last valid day, where it says one. */
  validTo: string | null
  validity: ValidityState | null
  orderKey: string
}

export const recordOrder = listOrder(
  {
    name: { value: sql`r.name`, kind: 'text' },
    unit: { value: sql`o.short_name`, kind: 'text' },
    area: { value: sql`coalesce(a.name, '')`, kind: 'text' },
    code: { value: sql`r.code`, kind: 'text' },
    since: { value: sql`r.since`, kind: 'day' },
  },
  'name',
  { value: sql`r.id`, kind: 'uuid' },
)

/** What the area of a record was called on a day. */
const areaThen = (on: string) => sql`left join area_span was_area on was_area.area_id = r.area_id
  and was_area.since <= ${on}::date and coalesce(was_area.until, 'infinity') > ${on}::date`

/** The records of a list that a unit and everything below it keeps, as the tree stood on the day that is asked about. */
export function recordRows(
  _: Kysely<Database>,
  filter: RecordFilter & { few: boolean },
  order: RowOrder,
): RawBuilder<ListedRow> {
  const { on, today } = filter
  return sql<ListedRow>`
    select r.*, o.short_name as unit_name,
      ${on === undefined ? sql`a.name` : sql`coalesce(was_area.name, a.name)`} as area_name, ${order.key} as order_key,
      register_valid_to(r."values", k.valid_by) as valid_to,
      case when k.valid_by is not null then ${validityState(sql`r."values"`, on ?? today)} end as validity
    from ${recordsAsked(filter)} r
    join register_kind k on k.code = r.kind
    join organization o on o.id = r.organization_id
    left join area a on a.id = r.area_id
    ${on === undefined ? sql`` : areaThen(on)}
    where ${order.beyond}
    order by ${order.by} limit ${order.limit}`
}
