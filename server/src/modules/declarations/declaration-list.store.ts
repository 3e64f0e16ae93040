import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { unitsBelow } from '#modules/organizations'
import type { DeclarationRow } from './declaration.ts'

type Db = Kysely<Database>

/** Latest first; those of a unit and all below it, or a person's own. */
export const declarationOrder = listOrder(
  {
    recordedAt: { value: sql`declaration.recorded_at`, kind: 'moment' },
    day: { value: sql`declaration.day`, kind: 'day' },
  },
  '-recordedAt',
  { value: sql`declaration.id`, kind: 'uuid' },
)

export interface DeclarationFilter {
  organizationId: number
  state?: DeclarationRow['state']
  metric?: string
  recordedBy?: string
}

export function declarationRows(db: Db, filter: DeclarationFilter, order: RowOrder) {
  let query = db
    .selectFrom('declaration')
    .selectAll('declaration')
    .select(order.key.as('orderKey'))
    .where(sql<boolean>`declaration.organization_id in ${unitsBelow([filter.organizationId])}`)
  if (filter.state) query = query.where('state', '=', filter.state)
  if (filter.metric) query = query.where('metric', '=', filter.metric)
  if (filter.recordedBy !== undefined) query = query.where('recordedBy', '=', filter.recordedBy)
  return query.where(order.beyond).orderBy(order.by).limit(order.limit)
}
