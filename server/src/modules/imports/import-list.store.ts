import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

export interface ListedRun {
  id: string
  kind: string
  state: string
  organizationId: number
  unitName: string
  startedBy: string
  by: string
  evidenceId: string
  fileName: string
  createdAt: Date
  /** The moment to the microsecond: whoever asks for the next page must not fall between two of one millisecond. */
  place: string
  total: number
  done: number
  recorded: number
  leftOver: number
  failureCode: string | null
}

/** What a person read in, and what others did at the units where they may see it, the latest first. */
export async function findRuns(
  db: Db,
  personId: string,
  units: readonly number[],
  after: readonly [string, string] | undefined,
  limit: number,
): Promise<ListedRun[]> {
  const before = after ? sql`and (r.created_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const { rows } = await sql<ListedRun>`
    with recursive reach as (
      select id from unnest(${[...units]}::int[]) as id
      union
      select p.organization_id from organization_parent p join reach on reach.id = p.parent_id
      where p.until is null
    )
    select r.id, r.kind, r.state, r.organization_id, o.short_name as unit_name, r.started_by, p.name as by,
      r.evidence_id, e.name as file_name, r.created_at, to_char(r.created_at at time zone 'UTC',
      'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place, r.total, r.done, r.recorded, r.left_over,
      r.report->'failure'->>'code' as failure_code
    from import_run r
    join organization o on o.id = r.organization_id
    join person p on p.id = r.started_by
    join evidence e on e.id = r.evidence_id
    where (r.started_by = ${personId} or r.organization_id in (select id from reach)) ${before}
    order by r.created_at desc, r.id desc
    limit ${limit}`.execute(db)
  return rows
}
