import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { NamedThing } from '#platform/sheets/columns'
import { findMetrics } from './metric.store.ts'

/** Every metric of the catalogue as a cell of a table may name it. */
export async function metricWords(db: Kysely<Database>): Promise<NamedThing[]> {
  const metrics = await findMetrics(db, {})
  return metrics.map(({ code, name, nameEn }) => ({ word: name, label: name, also: [code, nameEn] }))
}
