import type pg from 'pg'

// Any number, as long as every Medelge uses the same: under it a process holds the names of its workers.
const PRESENCE = 2_021_988

/** Says that the workers of this name live, as long as the connection does. */
export const claimPresence = (client: pg.ClientBase, worker: string) =>
  client.query('select pg_advisory_lock($1, hashtext($2))', [PRESENCE, worker])

/**
 * Gives back jobs that were begun by workers that live no more, and those of our own that came to their end while
 * the database was away. The library itself would leave them alone for four hours.
 */
export async function giveBackAbandoned(
  pool: pg.Pool,
  worker: string,
  running: readonly string[],
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(
      `select graphile_worker.force_unlock_workers(array(
        select w.locked_by from (
          select distinct locked_by from graphile_worker.jobs where locked_by is not null and locked_by <> $2
        ) w where pg_try_advisory_xact_lock($1, hashtext(w.locked_by))))`,
      [PRESENCE, worker],
    )
    await client.query(
      `update graphile_worker._private_jobs set locked_at = null, locked_by = null
       where locked_by = $1 and id <> all($2::bigint[]) and locked_at < now() - interval '10 seconds'`,
      [worker, running],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

export interface ExhaustedJob {
  id: string
  name: string
  payload: unknown
  attempts: number
  lastError: string | null
}

/** Jobs that were begun as often as they may be and never came to their end. */
export async function findExhausted(pool: pg.Pool): Promise<ExhaustedJob[]> {
  const { rows } = await pool.query<ExhaustedJob>(
    `select j.id::text, t.identifier as name, j.payload, j.attempts, j.last_error as "lastError"
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where j.attempts >= j.max_attempts and j.locked_at is null order by j.id limit 100`,
  )
  return rows
}

export const forgetJob = (pool: pg.Pool, id: string) =>
  pool.query('select graphile_worker.complete_jobs(array[$1::bigint])', [id])
