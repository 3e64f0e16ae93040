import type { Insertable, Kysely } from 'kysely'
import type { Database } from '#database'
import type { SeriesTable } from './activity.table.ts'

/** New series in the order given, which is the order people see them in. */
export const insertSeries = (trx: Kysely<Database>, series: readonly Insertable<SeriesTable>[]) =>
  trx
    .insertInto('series')
    .values([...series])
    .execute()
