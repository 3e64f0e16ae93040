import { createHash } from 'node:crypto'
import { type ParentOf, parentsOn, reachOf } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { linksAbove, talliedOf } from './tree.store.ts'

type Db = Kysely<Database>

export interface HostDay {
  hosts: readonly number[]
  day: string
}

interface Reach {
  key: Buffer
  hosts: number[]
  members: number[]
}

/** What names a reach: its hosts and members, both sorted. */
export const reachKey = (hosts: readonly number[], members: readonly number[]): Buffer =>
  createHash('sha256').update(`${hosts.join()}|${members.join()}`).digest()

function reachFrom(hosts: readonly number[], parentOf: ParentOf): Reach {
  const sorted = [...new Set(hosts)].sort((a, b) => a - b)
  const members = reachOf(sorted, parentOf)
  return { key: reachKey(sorted, members), hosts: sorted, members }
}

async function knownReaches(db: Db, keys: readonly Buffer[]): Promise<Map<string, number>> {
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

/** The number of the reach for each set of hosts on its day, in the order asked; new ones are interned. */
export async function internReaches(trx: Db, wishes: readonly HostDay[]): Promise<number[]> {
  const links = await linksAbove(trx, [...new Set(wishes.flatMap((wish) => wish.hosts))])
  const trees = new Map<string, ParentOf>()
  const treeOn = (day: string): ParentOf => {
    const tree = trees.get(day) ?? parentsOn(links, day)
    trees.set(day, tree)
    return tree
  }
  const made = new Map<string, Reach>()
  const keys = wishes.map(({ hosts, day }) => {
    const reach = reachFrom(hosts, treeOn(day))
    const key = reach.key.toString('hex')
    made.set(key, reach)
    return key
  })
  const all = [...made.values()].map((reach) => reach.key)
  let known = await knownReaches(trx, all)
  const missing = [...made].filter(([key]) => !known.has(key)).map(([, reach]) => reach)
  if (missing.length > 0) {
    await addReaches(trx, missing)
    known = await knownReaches(trx, all)
  }
  return keys.map((key) => {
    const id = known.get(key)
    if (id === undefined) throw new Error(`reach ${key} vanished while it was interned`)
    return id
  })
}
