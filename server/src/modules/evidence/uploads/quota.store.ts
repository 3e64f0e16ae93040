import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

export interface Used {
  files: number
  bytes: number
}

interface UsedRow {
  ownFiles: number
  ownBytes: number
  unitFiles: number
  unitBytes: number
  unusedFiles: number
  unusedBytes: number
}

/** What a person and all people of the unit sent since a moment, and what the person sent in the week before `now` that no record carries. */
export async function findUsed(
  db: Kysely<Database>,
  person: string,
  now: Date,
): Promise<{ own: Used; unit: Used; unused: Used }> {
  const { rows } = await sql<UsedRow>`
    with sent as (
      select f.size, e.uploaded_by = ${person} as own, e.created_at > ${now}::timestamptz - interval '1 day' as fresh,
        not exists (select from evidence_link l where l.evidence_id = e.id) as unused
      from evidence e join stored_file f on f.sha256 = e.sha256 join person p on p.id = e.uploaded_by
      where e.created_at > ${now}::timestamptz - interval '7 days'
        and p.organization_id = (select organization_id from person where id = ${person}))
    select count(*) filter (where own and fresh)::int as own_files,
      coalesce(sum(size) filter (where own and fresh), 0)::bigint as own_bytes,
      count(*) filter (where fresh)::int as unit_files,
      coalesce(sum(size) filter (where fresh), 0)::bigint as unit_bytes,
      count(*) filter (where own and unused)::int as unused_files,
      coalesce(sum(size) filter (where own and unused), 0)::bigint as unused_bytes
    from sent`.execute(db)
  const row = rows[0] as UsedRow
  return {
    own: { files: row.ownFiles, bytes: row.ownBytes },
    unit: { files: row.unitFiles, bytes: row.unitBytes },
    unused: { files: row.unusedFiles, bytes: row.unusedBytes },
  }
}
