import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { allLinksAbove } from '#modules/organizations'
import { readTogether } from '#platform/database/read-together'
import { closesOf, type NamedClose } from '../books/period-close.store.ts'
import { demandPostable, metricsPostedTo, type PostableMetric } from '../catalogue/metric.store.ts'
import type { NewEntry } from './entry.ts'
import { type HostsRead, reachesOfHosts, sortedHosts } from './reach.store.ts'

/** What new entries meet: metrics, the tree above their hosts, and up to where books are closed. */
export interface Placing extends HostsRead {
  metrics: ReadonlyMap<string, PostableMetric>
  /** Up to where the books of the hosts and of all that ever stood above them are closed. */
  closes: readonly NamedClose[]
}

/** Reads at once what is asked of entries that are to be posted; the tree and the books are held already. */
export async function readPlacing(trx: Kysely<Database>, entries: readonly NewEntry[]): Promise<Placing> {
  const codes = [...new Set(entries.flatMap((entry) => entry.lines.map((line) => line.metric)))]
  const all = entries.flatMap((entry) => [
    entry.hosts,
    ...entry.lines.flatMap((line) => (line.hosts ? [line.hosts] : [])),
  ])
  const hosts = sortedHosts(all.flat())
  const sets = new Map(all.map((one) => [one.join(), sortedHosts(one)]))
  const links = allLinksAbove(hosts)
  const read = await readTogether(trx, {
    links,
    reaches: reachesOfHosts([...sets.values()]),
    metrics: metricsPostedTo(codes),
    closes: closesOf(
      sql`(select organization from (${links}) l union select unnest(${hosts}::int[])) o(organization)`,
    ),
  })
  return {
    links: read.links,
    reaches: new Map(read.reaches.map(({ key, id }) => [key, id])),
    metrics: demandPostable(codes, read.metrics),
    closes: read.closes,
  }
}
