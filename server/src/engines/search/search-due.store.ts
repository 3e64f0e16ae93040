import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { Searchable } from './searchable.ts'

type Db = Kysely<Database>

/** Takes up to so many records of a kind whose entries are to be written. */
export async function takeDue(trx: Db, kind: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ recordId: string }>`
    delete from search_due where id in (
      select id from search_due where kind = ${kind} order by record_id, id limit ${limit} for update)
    returning record_id`.execute(trx)
  return [...new Set(rows.map(({ recordId }) => recordId))]
}

/** Those of these kinds of which entries wait to be written. */
export async function kindsDue(db: Db, kinds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ kind: string }>`
    select kind from unnest(${[...kinds]}::text[]) as kind
    where exists (select from search_due d where d.kind = kind.kind)`.execute(db)
  return new Set(rows.map(({ kind }) => kind))
}

/** Forgets what no noun declares any more. */
export async function dropOtherKinds(trx: Db, kinds: readonly string[]): Promise<void> {
  await sql`delete from search_due where kind <> all(${[...kinds]}::text[])`.execute(trx)
  await sql`delete from search_entry where kind <> all(${[...kinds]}::text[])`.execute(trx)
}

/** Has every record of a noun written anew; entries that are there stay in use until then. */
export async function noteAllDue(trx: Db, { kind, table, key }: Searchable): Promise<void> {
  await sql`
    insert into search_due (kind, record_id, untrue)
    select ${kind}::text, ${sql.ref(key)}::text, false from ${sql.table(table)}`.execute(trx)
}

const note = 'search.versions'

/** By which version of keys and noun the entries of each kind were last begun to be written. */
export async function readVersions(trx: Db): Promise<Record<string, string>> {
  const { rows } = await sql<{ value: Record<string, string> }>`
    select value from house_note where name = ${note}`.execute(trx)
  return rows[0]?.value ?? {}
}

export async function keepVersions(trx: Db, versions: Record<string, string>): Promise<void> {
  await sql`
    insert into house_note (name, value) values (${note}, ${JSON.stringify(versions)}::jsonb)
    on conflict (name) do update set value = excluded.value`.execute(trx)
}
