import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { registerRecordKind } from '#modules/evidence'
import { figurePolicy } from './figure.policy.ts'

type Db = Kysely<Database>

/** A declared figure's entry with the organizations it counts in; undefined where there is no such declaration. */
export async function findDeclaration(
  db: Db,
  id: string,
): Promise<{ entry: number; members: number[] } | undefined> {
  const { rows } = await sql<{ entry: number; members: number[] }>`
    select e.id as entry, r.members from entry e
    join lateral (select reach, day, sign from tail where entry = e.id
      union all select reach, day, sign from posting where entry = e.id
      order by day desc, sign desc limit 1) l on true
    join reach r on r.id = l.reach
    where e.source_kind = 'declaration' and e.source_id = ${id} and e.reverses is null order by e.id desc limit 1`.execute(
    db,
  )
  return rows[0]
}

/** The distinct reaches of many declared figures, such as all that were read in from one table. */
export async function findReachesOf(db: Db, ids: readonly string[]): Promise<number[][]> {
  const { rows } = await sql<{ members: number[] }>`
    with entries as (select id from entry
      where source_kind = 'declaration' and reverses is null and source_id = any(${[...ids]}::text[]))
    select members from reach where id in (
      select reach from tail where entry in (select id from entries)
      union select reach from posting where entry in (select id from entries))`.execute(db)
  return rows.map((row) => row.members)
}

registerRecordKind('declaration', {
  may: figurePolicy.read,
  chainOf: async (db, id) => (await findDeclaration(db, id))?.members,
  chainsOf: findReachesOf,
})
