import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { alike } from './alike.ts'

type Db = Kysely<Database>

/** As many as anybody looks through. */
const MOST = 20

/** Others of the same name who are alike, nearest first; not those said to be others. */
export async function findTwinsOf(db: Db, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from member m join member t on t.name = m.name and t.id <> m.id
    where m.id = ${id} and t.merged_into is null and t.forgotten_at is null
      and ${alike('m', 't')}
      and not exists (select from member_apart a where a.one = least(t.id, m.id) and a.other = greatest(t.id, m.id))
    order by coalesce(t.phone_digest = m.phone_digest, false) desc, t.id limit ${MOST}`.execute(db)
  return rows.map((row) => row.id)
}

/** Remembers that two were looked at and are not the same. */
export const setApart = (trx: Db, one: string, other: string, by: { personId: string; at: Date }) =>
  sql`
    insert into member_apart (one, other, person_id, at)
    values (least(${one}::uuid, ${other}::uuid), greatest(${one}::uuid, ${other}::uuid), ${by.personId}, ${by.at})
    on conflict do nothing`.execute(trx)
