import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { holding } from '#platform/text/like'
import { type Asking, waitsForPerson } from './waiting.store.ts'

export interface WaitingRow {
  kind: string
  id: string
  submittedAt: Date
  unitName: string
  /** The unit where it waits, where nobody there can check it. */
  insteadOf: { id: number; name: string } | null
  orderKey: string
}

export const waitingOrder = listOrder(
  {
    waits: { value: sql`w.submitted_at`, kind: 'moment' },
    unit: { value: sql`host.short_name`, kind: 'text' },
  },
  'waits',
  { value: sql`w.id`, kind: 'uuid' },
)

interface QueueAsked extends Asking {
  kind?: string | undefined
  search?: string | undefined
}

/**
 * What waits for the check of a person seated at these units: there itself, or in place of a unit below where nobody
 * can; without what went through their own hands.
 */
export function waitingRows(
  _: Kysely<Database>,
  { kind, search, ...asking }: QueueAsked,
  order: RowOrder,
): RawBuilder<WaitingRow> {
  const word = holding(search?.trim() ?? '')
  return sql`
    select w.kind, w.id, w.submitted_at as "submittedAt", host.short_name as "unitName", ${order.key} as "orderKey",
      case when w.check_at <> all(${[...asking.seats]}::int[])
        then jsonb_build_object('id', place.id, 'name', place.short_name) end as "insteadOf"
    from waiting_check w
    join organization host on host.id = w.host
    join organization place on place.id = w.check_at
    where ${waitsForPerson(asking)} and ${order.beyond}
      ${kind === undefined ? sql`` : sql`and w.kind = ${kind}`}
      ${search?.trim() ? sql`and (host.name like ${word} or host.short_name like ${word})` : sql``}
    order by ${order.by} limit ${order.limit}`
}
