import { createHash } from 'node:crypto'
import { type DatedReach, datedTree, type ParentLink } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { linksAbove } from '#modules/organizations'
import { talliedOf } from './tree.store.ts'

type Db = Kysely<Database>

export interface HostDay {
  hosts: readonly number[]
  day: string
}

/** The number of a reach and the day from which it holds. */
export interface PlacedReach {
  first: string
  reach: number
  members: readonly number[]
}

interface Reach {
  key: Buffer
  hosts: number[]
  members: number[]
}

/** What names a reach: its hosts and members, both sorted. */
export const reachKey = (hosts: readonly number[], members: readonly number[]): Buffer =>
  createHash('sha256').update(`${hosts.join()}|${members.join()}`).digest()

/** The numbers of reaches by their keys in hexadecimal. */
export type ReachNumbers = ReadonlyMap<string, number>

/** The reaches that these sets of hosts, each sorted, ever had, to be read. */
export const reachesOfHosts = (sets: readonly (readonly number[])[]) => sql<{ id: number; key: string }>`
  select id, encode(key, 'hex') as key from reach where hosts in (
    select array(select jsonb_array_elements_text(h)::int) from jsonb_array_elements(${JSON.stringify(sets)}::jsonb) h)`

async function knownReaches(db: Db, keys: readonly Buffer[]): Promise<ReachNumbers> {
  const { rows } = await sql<{ id: number; key: string }>`
    select id, encode(key, 'hex') as key from reach where key = any(${[...keys]}::bytea[])`.execute(db)
  return new Map(rows.map((row) => [row.key, row.id]))
}

// Sorted by key: two transactions that intern the same new reaches then wait for each other in one order only.
async function addReaches(trx: Db, reaches: readonly Reach[]): Promise<void> {
  const tallied = await talliedOf(trx, [...new Set(reaches.flatMap((reach) => reach.members))])
  for (const reach of [...reaches].sort((a, b) => a.key.compare(b.key))) {
    const { hosts, members, key } = reach
    await sql`
      with added as (
        insert into reach (key, hosts, members) values (${key}, ${hosts}::int[], ${members}::int[])
        on conflict (key) do nothing returning id
      )
      insert into reach_member (organization, reach, tallied, own)
      select organization, added.id, organization = any(${[...tallied]}::int[]), organization = any(${hosts}::int[])
      from added, unnest(${members}::int[]) as organization`.execute(trx)
  }
}

/** The number of every reach by its key; those nobody interned yet are added. */
async function internAll(
  trx: Db,
  wanted: ReadonlyMap<string, Reach>,
  read: ReachNumbers | undefined,
): Promise<ReachNumbers> {
  const all = [...wanted.values()].map((reach) => reach.key)
  const known = read ?? (await knownReaches(trx, all))
  const missing = [...wanted].filter(([key]) => !known.has(key)).map(([, reach]) => reach)
  if (missing.length === 0) return known
  await addReaches(trx, missing)
  return knownReaches(trx, all)
}

export const sortedHosts = (hosts: readonly number[]): number[] => [...new Set(hosts)].sort((a, b) => a - b)

/** The links above some hosts and the reaches they ever had, where these were read already. */
export interface HostsRead {
  links: readonly ParentLink[]
  reaches: ReachNumbers
}

/**
 * For each set of hosts the reach of its day and, where it is to last, every later one the tree gives them, in the
 * order asked; new ones are interned.
 */
export async function placeHosts(
  trx: Db,
  hostDays: readonly (HostDay & { lasts: boolean })[],
  read?: HostsRead,
): Promise<PlacedReach[][]> {
  const links = read?.links ?? (await linksAbove(trx, sortedHosts(hostDays.flatMap(({ hosts }) => hosts))))
  const tree = datedTree(links)
  const made = new Map<string, Reach>()
  const worked = new Map<string, DatedReach[]>()
  const reachesOf = (hosts: readonly number[], day: string): DatedReach[] => {
    const key = `${hosts.join()} ${day}`
    const known = worked.get(key) ?? tree.reachesFrom(hosts, day)
    worked.set(key, known)
    return known
  }
  const keyed = hostDays.map(({ hosts, day, lasts }) => {
    const sorted = sortedHosts(hosts)
    const reaches = reachesOf(sorted, day)
    return (lasts ? reaches : reaches.slice(0, 1)).map(({ first, members }) => {
      const reach = { key: reachKey(sorted, members), hosts: sorted, members }
      const key = reach.key.toString('hex')
      made.set(key, reach)
      return { first, key, members }
    })
  })
  const ids = await internAll(trx, made, read?.reaches)
  return keyed.map((reaches) =>
    reaches.map(({ first, key, members }) => {
      const reach = ids.get(key)
      if (reach === undefined) throw new Error(`reach ${key} vanished while it was interned`)
      return { first, reach, members }
    }),
  )
}

/** The number of the reach for each set of hosts on its day, in the order asked; new ones are interned. */
export async function internReaches(trx: Db, hostDays: readonly HostDay[]): Promise<number[]> {
  const placed = await placeHosts(
    trx,
    hostDays.map((hostDay) => ({ ...hostDay, lasts: false })),
  )
  return placed.map(([only]) => only?.reach ?? 0)
}
