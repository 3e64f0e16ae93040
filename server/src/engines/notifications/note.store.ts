import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { Note } from './tellers.ts'

type Db = Kysely<Database>

/** A note with the happening it tells of. */
export type EventNote = Note & { event: string }

const given = (notes: readonly EventNote[], now: Date) => {
  const rows = notes.map(({ event, personId, code, params, path, record, part, gathers }) => ({
    person: personId,
    code,
    params,
    path,
    kind: record?.kind ?? null,
    record: record?.id ?? null,
    event: part === undefined ? event : `${event} ${part}`,
    gathers: gathers ?? null,
  }))
  return sql`
    insert into notification (person_id, code, params, path, record_kind, record_id, event, gathers, created_at)
    select g.person, g.code, g.params, g.path, g.kind, g.record, g.event, g.gathers, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(person text, code text, params jsonb, path text,
      kind text, record text, event text, gathers text)`
}

/** A line each; what was told before is not told again. */
export async function insertNotes(trx: Db, notes: readonly EventNote[], now: Date): Promise<void> {
  if (notes.length === 0) return
  await sql`${given(notes, now)} on conflict (person_id, event) do nothing`.execute(trx)
}

/** A line in place of the unread one of its kind, if there is one; of several for a person the last. */
export async function gatherNotes(trx: Db, notes: readonly EventNote[], now: Date): Promise<void> {
  if (notes.length === 0) return
  const last = new Map(notes.map((note) => [`${note.personId} ${note.gathers}`, note]))
  await sql`${given([...last.values()], now)}
    where not exists (select from notification n where n.person_id = g.person and n.event = g.event)
    on conflict (person_id, gathers) where read_at is null and gathers is not null do update set
      code = excluded.code, params = excluded.params, path = excluded.path, event = excluded.event, created_at = excluded.created_at`.execute(
    trx,
  )
}
