import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { keysOf } from './entry-keys.ts'
import type { Found } from './searchable.ts'

type Db = Kysely<Database>

/** Writes what is found of a kind; entries of these ids without a record go. */
export async function writeEntries(
  trx: Db,
  kind: string,
  ids: readonly string[],
  found: readonly Found[],
): Promise<void> {
  const there = new Set(found.map(({ id }) => id))
  const gone = ids.filter((id) => !there.has(id))
  if (gone.length > 0)
    await sql`delete from search_entry where kind = ${kind} and record_id = any(${gone}::text[])`.execute(trx)
  if (found.length === 0) return
  // Two writers at once write in the same order, and so do not lock each other up.
  const rows = [...found]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((one) => ({ ...one, ...keysOf(kind, one), seenBy: [...new Set(one.seenBy)] }))
  await sql`
    insert into search_entry as e
      (kind, record_id, title, title_en, note, also, past, rank, unit_id, keys, pieces, seen_by)
    select ${kind}, id, title, coalesce("titleEn", ''), note, coalesce(also, '{}'), coalesce(past, false), rank,
      "unitId", keys, pieces, "seenBy"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id text, title text, "titleEn" text, note text,
      also text[], past boolean, rank int, "unitId" int, keys text, pieces int[], "seenBy" int[])
    on conflict (kind, record_id) do update set title = excluded.title, title_en = excluded.title_en,
      note = excluded.note, also = excluded.also, past = excluded.past, rank = excluded.rank,
      unit_id = excluded.unit_id, keys = excluded.keys, pieces = excluded.pieces, seen_by = excluded.seen_by
    where (e.title, e.title_en, e.note, e.also, e.past, e.rank, e.unit_id, e.keys, e.seen_by) is distinct from
      (excluded.title, excluded.title_en, excluded.note, excluded.also, excluded.past, excluded.rank, excluded.unit_id,
        excluded.keys, excluded.seen_by)
      or e.pieces <> excluded.pieces`.execute(trx)
}

/**
 * Puts into the index what was written since the last time, all at once, which costs a fraction of each by itself. Until
 * then it waits in a short list that every search reads besides.
 */
export async function indexWritten(db: Db): Promise<void> {
  await sql`select gin_clean_pending_list('search_entry_found')`.execute(db)
}
