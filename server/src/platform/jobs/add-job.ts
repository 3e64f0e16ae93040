import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

/** How often a job is begun at most, unless it says otherwise. */
export const ATTEMPTS = 2

/** Of jobs that wait while the disk is full. */
export const WRITES = 'writes'

/** What of a kind of job decides how it is queued. */
export interface AddedJob {
  name: string
  attempts?: number
  whenFull?: boolean
}

/** Queues a job in the transaction of whoever asks for it: it exists exactly when that was committed. */
export async function addJob(
  trx: Kysely<Database>,
  { name, attempts = ATTEMPTS, whenFull = false }: AddedJob,
  payload: unknown,
): Promise<void> {
  await sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json,
    max_attempts => ${attempts}::int, flags => ${whenFull ? [] : [WRITES]}::text[])`.execute(trx)
}
