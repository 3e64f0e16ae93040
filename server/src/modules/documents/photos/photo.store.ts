import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

/** A photo of a session that counts. */
export interface FoundPhoto {
  evidence: string
  name: string
  sessionId: string
  title: string
  day: string
}

export interface PhotosAsked {
  organizationId: number
  from: string | null
  to: string
  search?: string | undefined
  /** Where the page before ended. */
  after?: { day: string; evidence: string } | undefined
  limit: number
}

/** Photos of the sessions of a unit and those below it within a time, the newest first; of one file once. */
export async function findPhotos(
  db: Kysely<Database>,
  { organizationId, from, to, search, after, limit }: PhotosAsked,
): Promise<FoundPhoto[]> {
  const { rows } = await sql<FoundPhoto>`
    select e.id as evidence, e.name, s.id as session_id, s.title, scope.day::text as day
    from session_scope scope
      join session s on s.id = scope.session_id and s.state = 'counted'
      join evidence_link l on l.record_kind = 'session' and l.record_id = s.id::text and l.removed_at is null
      join evidence e on e.id = l.evidence_id and e.emptied_at is null
      join stored_file f on f.sha256 = e.sha256 and f.thumbnail
    where scope.organization_id = ${organizationId}
      and scope.day between ${from ?? '-infinity'}::date and ${to}::date
      ${search ? sql`and position(${search} in s.title) > 0` : sql``}
      ${after ? sql`and (scope.day, e.id) < (${after.day}::date, ${after.evidence}::uuid)` : sql``}
    order by scope.day desc, e.id desc limit ${limit}`.execute(db)
  return rows
}
