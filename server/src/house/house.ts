import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Jobs } from './jobs.ts'
import type { Workers } from './workers/workers.ts'

/**
 * What every deed can reach. The database is not among it: a deed works with the `db` it is handed, so that inside
 * the house's transaction there is no second way to the database.
 */
export interface DeedHouse {
  config: Config
  clock: Clock
  jobs: Jobs
  /** Where everything is read that other people made. */
  workers: Workers
}

/** What jobs, mounted libraries and the start can reach: they open their transactions themselves. */
export interface House extends DeedHouse {
  db: Kysely<Database>
}
