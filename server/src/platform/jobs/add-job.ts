import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

/** How often a job is begun at most, unless it says otherwise. */
export const ATTEMPTS = 2

/** Queues a job in the transaction of whoever asks for it: it exists exactly when that was committed. */
export async function addJob(
  trx: Kysely<Database>,
  { name, attempts = ATTEMPTS }: { name: string; attempts?: number },
  payload: unknown,
): Promise<void> {
  await sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json,
    max_attempts => ${attempts}::int)`.execute(trx)
}
