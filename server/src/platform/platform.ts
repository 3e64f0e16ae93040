import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Workers } from './workers/workers.ts'

/**
 * What every endpoint can reach. The database is not among it: an endpoint works with the `db` it is handed, so that inside
 * the platform's transaction there is no second way to the database.
 */
export interface EndpointPlatform {
  config: Config
  clock: Clock
  jobs: Jobs
  /** Where everything is read that other people made. */
  workers: Workers
}

/** What jobs, mounted libraries and the start can reach: they open their transactions themselves. */
export interface Platform extends EndpointPlatform {
  db: Kysely<Database>
}
