import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { placeByAge } from '#platform/retention/due-place'
import type { RetentionKind } from '#platform/retention/retention-kind'
import { sweepFiles } from './sweep-files.ts'

/** Keeps evidence from being used, or used by one more, until the transaction ends. */
export const lockEvidence = (trx: Kysely<Database>, ids: readonly string[]) =>
  sql`select id from evidence where id = any(${[...ids]}::uuid[]) order by id for update`.execute(trx)

/** What was sent and never came to prove anything. Senders' quotas look a week back, so no longer than that. */
export const unusedRetention: RetentionKind = {
  code: 'unused-uploads',
  unit: 'day',
  range: () => ({ usual: 7, least: 1, most: 7 }),
  // The name of a file that nobody but its sender may open is nobody else's to read.
  due: (before) => sql`
    select e.id::text as key, ${placeByAge(sql`e.created_at`)} as place, e.created_at as at, f.size as bytes,
      coalesce(p.name, e.uploaded_by) as name, f.type as note
    from evidence e join stored_file f on f.sha256 = e.sha256 left join person p on p.id = e.uploaded_by
    where e.created_at < ${before} and not exists (select from evidence_link l where l.evidence_id = e.id)`,
  lock: lockEvidence,
  drop: (trx, keys) => sql`delete from evidence where id = any(${[...keys]}::uuid[])`.execute(trx),
  afterwards: sweepFiles,
}
