import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

export interface JobCounts {
  /** Due and begun by nobody yet. */
  waiting: number
  running: number
  /** Begun as often as they may be; soon forgotten, and counted among the faults. */
  failed: number
}

export async function countJobs(db: Kysely<Database>): Promise<JobCounts> {
  const { rows } = await sql<JobCounts>`
    select count(*) filter (where locked_at is null and attempts < max_attempts and run_at <= now())::int as waiting,
      count(*) filter (where locked_at is not null)::int as running,
      count(*) filter (where locked_at is null and attempts >= max_attempts)::int as failed
    from graphile_worker._private_jobs`.execute(db)
  return rows[0] ?? { waiting: 0, running: 0, failed: 0 }
}
