import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'

export interface ImportedRow {
  id: string
  row: number
  recordId: string | null
  orderKey: string
}

/** A table given back may have been read in together with rows added by hand: both may hold a row of the same number. */
const identity = sql`(i.origin_id::text || ':' || i.row)`

export const importedRowOrder = listOrder({ row: { value: sql`i.row`, kind: 'integer' } }, 'row', {
  value: identity,
  kind: 'text',
})

export const importedRows = (
  _: Kysely<Database>,
  run: string,
  order: RowOrder,
): RawBuilder<ImportedRow> => sql`
  select ${identity} as id, i.row, i.record_id, ${order.key} as order_key
  from import_row i where i.run_id = ${run} and ${order.beyond}
  order by ${order.by}
  limit ${order.limit}`
