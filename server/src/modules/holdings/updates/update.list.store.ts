import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { unitsBelow } from '#modules/organizations'
import { allChanges, startOf } from '../holding.store.ts'

export interface UpdateRow {
  id: string
  at: Date
  code: string
  part: string
  record: string
  recordId: string
  organizationId: number
  unitName: string
  step: string
  personName: string
  orderKey: string
}

export interface UpdatesAsked {
  organizationId: number
  code?: string | undefined
  part?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

export const updateOrder = listOrder(
  {
    at: { value: sql`c.at`, kind: 'moment' },
    unit: { value: sql`o.short_name`, kind: 'text' },
    by: { value: sql`c.person_name`, kind: 'text' },
  },
  '-at',
  { value: sql`c.key`, kind: 'text' },
)

/** What was changed at a unit and all below it, of all kinds or of one. */
export const updateRows = (
  _: Kysely<Database>,
  { organizationId, code, part, from, to }: UpdatesAsked,
  order: RowOrder,
): RawBuilder<UpdateRow> => sql`
  select c.key as id, c.at, c.code, c.part, c.record, c.record_id, c.organization_id, o.short_name as unit_name, c.step,
    c.person_name, ${order.key} as order_key
  from (${allChanges(code)}) c join organization o on o.id = c.organization_id
  where c.organization_id in ${unitsBelow([organizationId])} and ${order.beyond}
    ${part ? sql`and c.part = ${part}` : sql``}
    ${from ? sql`and c.at >= ${startOf(from)}` : sql``} ${to ? sql`and c.at < ${startOf(to, 1)}` : sql``}
  order by ${order.by}
  limit ${order.limit}`
