import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { listFeeds } from '../explaining/record-feed.ts'
import { findFed } from './crosswalk-rule.store.ts'

/** Whether counted records give a metric, by a rule that is data or by the definition of a list. */
export async function recordFed(db: Kysely<Database>): Promise<(metric: string) => boolean> {
  const fed = await findFed(db)
  for (const { metric } of listFeeds.all().flat()) fed.add(metric)
  return (metric) => fed.has(metric)
}
