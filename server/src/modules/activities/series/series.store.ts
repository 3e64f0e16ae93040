import { type Insertable, type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { NamedThing } from '#platform/sheets/columns'
import type { SeriesTable } from './activity.table.ts'

/** New series in the order given, which is the order people see them in. */
export const insertSeries = (trx: Kysely<Database>, series: readonly Insertable<SeriesTable>[]) =>
  trx
    .insertInto('series')
    .values([...series])
    .execute()

/** The code of each series by its number, as the rules name them, to be read. */
export const seriesCodes = sql<{ id: number; code: string }>`select id, code from series`

/** Every series as a cell of a table may name it. */
export async function seriesWords(db: Kysely<Database>): Promise<NamedThing[]> {
  const rows = await db.selectFrom('series').select(['name', 'code']).orderBy('id').execute()
  return rows.map(({ name, code }) => ({ word: name, label: name, also: [code] }))
}
