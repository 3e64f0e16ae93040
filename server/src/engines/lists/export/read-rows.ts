import { type Expression, type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { RowOrder } from '../list-order.ts'
import type { ExportColumn } from './export-column.ts'

type Db = Kysely<Database>

/** The whole of a list as one snapshot shows it. */
export interface WholeList<R> {
  count: number
  /** What the list is about, where its name alone does not say it; stands in the name of the file. */
  about?: string
  /** Columns that only this asking has, behind the others. */
  own?: Readonly<Record<string, ExportColumn<R>>>
  /** Never empty ones. */
  batches: AsyncIterable<readonly R[]>
}

/** Rows that stand in memory at once, on their way into a file. */
const BATCH = 500

/** Where any order will do, or the query has one of its own. */
export const anyOrder: RowOrder = {
  by: sql`(select 1)`,
  beyond: sql<boolean>`true`,
  key: sql<string>`''`,
  limit: sql`null`,
}

type Query<Q> = (order: RowOrder) => Expression<Q>

async function* fetched<Q, R>(trx: Db, query: Expression<Q>, present: Present<Q, R>) {
  // All rows will be read, so the way that is fastest to the last one is the right one, not that to the first tenth.
  await sql`set local cursor_tuple_fraction = 1`.execute(trx)
  await sql`declare whole_list no scroll cursor for (${query})`.execute(trx)
  for (;;) {
    const { rows } = await sql<Q>`fetch ${sql.lit(BATCH)} from whole_list`.execute(trx)
    if (rows.length > 0) yield await present(rows)
    if (rows.length < BATCH) return
  }
}

type Present<Q, R> = (rows: Q[]) => readonly R[] | Promise<readonly R[]>

/** Reads all rows of a list's own query in batches, through a cursor of the transaction; sorted once, whatever the length. */
export async function readWhole<Q, R>(
  trx: Db,
  query: Query<Q>,
  order: RowOrder,
  present: Present<Q, R>,
): Promise<WholeList<R>> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${query(anyOrder)}) whole`.execute(trx)
  return { count: rows[0]?.count ?? 0, batches: fetched(trx, query(order), present) }
}

/** A list that is read in one go, because it cannot grow long. */
export const wholeOf = <R>(rows: readonly R[]): WholeList<R> => ({
  count: rows.length,
  batches: (async function* () {
    if (rows.length > 0) yield rows
  })(),
})
