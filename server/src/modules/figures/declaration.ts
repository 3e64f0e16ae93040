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
    join lateral (select reach from tail where entry = e.id union all select reach from posting where entry = e.id
      limit 1) l on true
    join reach r on r.id = l.reach
    where e.source_kind = 'declaration' and e.source_id = ${id} and e.reverses is null`.execute(db)
  return rows[0]
}

registerRecordKind('declaration', {
  may: figurePolicy.read,
  chainOf: async (db, id) => (await findDeclaration(db, id))?.members,
})
