import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Jobs } from './jobs.ts'

/** What every deed can reach: one of each, made once when the house is built. */
export interface House {
  config: Config
  db: Kysely<Database>
  clock: Clock
  jobs: Jobs
}
