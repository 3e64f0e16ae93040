import { type Kysely, sql } from 'kysely'
import type { Database } from '../../server/src/database.ts'

/** How far the loading came: a platform that was killed while it was loading goes on where it stopped. */
export type Loaded = 'people' | 'records'

export async function readLoaded(db: Kysely<Database>): Promise<Loaded | undefined> {
  const { rows } = await sql<{ value: Loaded }>`
    select value from house_note where name = 'training-region'`.execute(db)
  return rows[0]?.value
}

/** Written in the transaction of what it notes. */
export const noteLoaded = (trx: Kysely<Database>, loaded: Loaded) =>
  sql`
    insert into house_note (name, value) values ('training-region', ${JSON.stringify(loaded)}::jsonb)
    on conflict (name) do update set value = excluded.value`.execute(trx)
