import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Replica } from './database/replica.ts'
import type { Disk } from './disk/disk.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Keyring } from './secrecy/keyring.ts'
import type { Workers } from './workers/workers.ts'

/**
 * What every endpoint can reach. The database is not among it: an endpoint works with the `db` it is handed, so that inside
 * the platform's transaction there is no second way to the database.
 */
export interface EndpointPlatform {
  config: Config
  clock: Clock
  jobs: Jobs
  disk: Disk
  /** Seals and opens what the database holds of people; its keys lie outside of it. */
  keyring: Keyring
  /** Where everything is read that other people made. */
  workers: Workers
}

/** What jobs, mounted libraries and the start can reach: they open their transactions themselves. */
export interface Platform extends EndpointPlatform {
  db: Kysely<Database>
  /** Where the database is, for the few who need a connection to themselves; with its password. */
  databaseUrl: string
  /** A second server that follows the first, where the settings name one. */
  replica?: Replica | undefined
}
