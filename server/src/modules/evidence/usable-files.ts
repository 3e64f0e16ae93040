import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

/** A record that carries files, by its kind and id. */
export interface Carrier {
  kind: string
  id: string
}

/**
 * Of these files those that somebody may name in a field: what they sent and no other record carries, and what the
 * record carries already, whoever sent it. What another record carries is shown to its readers, and by no name to more.
 */
export async function findUsable(
  db: Kysely<Database>,
  ids: readonly string[],
  { sender, carriers }: { sender: string | null; carriers: readonly Carrier[] },
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const ours = sql`(l.record_kind, l.record_id) in (
    select * from unnest(${carriers.map(({ kind }) => kind)}::text[], ${carriers.map(({ id }) => id)}::text[]))`
  const { rows } = await sql<{ id: string }>`
    select e.id from evidence e
    where e.id = any(${[...ids]}::uuid[]) and e.emptied_at is null and (
      exists (select from evidence_link l where l.evidence_id = e.id and ${ours})
      or e.uploaded_by = ${sender}
        and not exists (select from evidence_link l where l.evidence_id = e.id and not ${ours}))`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
