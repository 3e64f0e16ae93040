import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { unitsBelow } from '#modules/organizations'
import { holding } from '#platform/text/like'
import type { DocumentRow } from '../document.ts'

export interface ListedDocument extends DocumentRow {
  unitName: string
  /** The number of the version that stands. */
  frozen: number | null
  orderKey: string
}

export const documentOrder = listOrder(
  {
    period: { value: sql`d.period`, kind: 'text' },
    title: { value: sql`d.title`, kind: 'text' },
    unit: { value: sql`o.short_name`, kind: 'text' },
    changedAt: { value: sql`d.changed_at`, kind: 'moment' },
  },
  '-changedAt',
  { value: sql`d.id`, kind: 'uuid' },
)

export interface DocumentsAsked {
  organizationId: number
  below?: boolean
  template?: string
  year?: number
  search?: string
  state?: DocumentRow['state']
  recordedBy?: string
}

/** The documents of a unit, or of it and all below. */
export function documentRows(
  _: Kysely<Database>,
  { organizationId, below, template, year, search, state, recordedBy }: DocumentsAsked,
  order: RowOrder,
): RawBuilder<ListedDocument> {
  const units = below ? sql`(select id from ${unitsBelow([organizationId])} b(id))` : sql`(${organizationId})`
  return sql`
    select d.*, o.short_name as unit_name, ${order.key} as order_key,
      (select max(number) from document_version v where v.document_id = d.id and v.revoked_at is null) as frozen
    from document d join organization o on o.id = d.organization_id
    where d.organization_id in ${units} and ${order.beyond}
      ${template ? sql`and d.template = ${template}` : sql``}
      ${year ? sql`and d.period like ${`%${year}%`}` : sql``}
      ${search ? sql`and d.title like ${holding(search)}` : sql``}
      ${state ? sql`and d.state = ${state}` : sql``}
      ${recordedBy ? sql`and (d.recorded_by = ${recordedBy} or ${recordedBy} = any(d.written_by))` : sql``}
    order by ${order.by} limit ${order.limit}`
}
