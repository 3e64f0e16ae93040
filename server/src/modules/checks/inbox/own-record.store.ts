import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

interface OwnRecord {
  kind: string
  id: string
  state: string
  recordedAt: Date
  /** Why it came back; empty for a draft. */
  reason: string
}

/** A person's own drafts and returned records of these kinds, latest first. */
export async function findOwnOpen(
  db: Kysely<Database>,
  kinds: readonly string[],
  personId: string,
  limit: number,
): Promise<OwnRecord[]> {
  const own = kinds.map(
    (kind) => sql`
      (select ${kind}::text as kind, id, state, recorded_at from ${sql.table(kind)}
       where recorded_by = ${personId} and state in ('draft', 'returned') order by recorded_at desc limit ${limit})`,
  )
  const { rows } = await sql<OwnRecord>`
    select o.kind, o.id, o.state, o.recorded_at, coalesce(case when o.state = 'returned' then (
      select note from record_event e where e.kind = o.kind and e.record_id = o.id and e.step = 'returned'
      order by e.id desc limit 1) end, '') as reason
    from (${sql.join(own, sql` union all `)}) o order by o.recorded_at desc limit ${limit}`.execute(db)
  return rows
}
