import { Logger, parseCronItems, type Runner, run, runMigrations, type TaskList } from 'graphile-worker'
import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import type { Database } from '#database'

// Standard output belongs to the house's own words; what goes wrong with a job is told on standard error.
const logger = new Logger(({ label }) => (level, message) => {
  if (level === 'error' || level === 'warning') process.stderr.write(`${label ?? 'jobs'}: ${message}\n`)
})

/** A job ready to run: what it is called, what it does with its payload, and when it runs by itself. */
export interface ReadyJob {
  name: string
  run(payload: unknown): Promise<void>
  cron?: string | undefined
}

export interface Jobs {
  add(trx: Kysely<Database>, job: { name: string }, payload: unknown): Promise<void>
  start(jobs: readonly ReadyJob[]): Promise<void>
  stop(): Promise<void>
}

/** Background jobs on the same database, so that a job exists exactly when its transaction was committed. */
export function openJobs(pool: pg.Pool): Jobs {
  let runner: Runner | undefined
  return {
    async add(trx, job, payload) {
      await sql`select graphile_worker.add_job(${job.name}, ${JSON.stringify(payload)}::json)`.execute(trx)
    },
    async start(jobs) {
      await runMigrations({ pgPool: pool, logger })
      const taskList: TaskList = Object.fromEntries(jobs.map((job) => [job.name, job.run]))
      runner = await run({
        pgPool: pool,
        logger,
        taskList,
        concurrency: 2,
        noHandleSignals: true,
        noPreparedStatements: false,
        pollInterval: 2000,
        parsedCronItems: parseCronItems(
          jobs.flatMap((job) => (job.cron ? [{ task: job.name, match: job.cron }] : [])),
        ),
      })
    },
    async stop() {
      await runner?.stop()
    },
  }
}
