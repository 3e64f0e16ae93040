import { Logger, parseCronItems, type Runner, run, runMigrations, type TaskList } from 'graphile-worker'
import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import type { Database } from '#database'
import type { House } from './house.ts'

/** Work that outlives a request. It is queued in the transaction of the deed that asks for it. */
export interface Job {
  name: string
  run(payload: never, house: House): Promise<void>
  /** When the job runs by itself, as a crontab line says it (UTC); once for the whole house, not per process. */
  cron?: string
}

export const defineJob = <P>(
  name: string,
  run: (payload: P, house: House) => Promise<void>,
  cron?: string,
): Job => ({ name, run, ...(cron ? { cron } : {}) }) as Job

// Standard output belongs to the house's own words; what goes wrong with a job is told on standard error.
const logger = new Logger(({ label }) => (level, message) => {
  if (level === 'error' || level === 'warning') process.stderr.write(`${label}: ${message}\n`)
})

export interface Jobs {
  add(trx: Kysely<Database>, job: Job, payload: unknown): Promise<void>
  start(jobs: readonly Job[], house: House): Promise<void>
  stop(): Promise<void>
}

/** Background jobs on the same database, so that a job exists exactly when its transaction was committed. */
export function openJobs(pool: pg.Pool): Jobs {
  let runner: Runner | undefined
  return {
    async add(trx, job, payload) {
      await sql`select graphile_worker.add_job(${job.name}, ${JSON.stringify(payload)}::json)`.execute(trx)
    },
    async start(jobs, house) {
      await runMigrations({ pgPool: pool, logger })
      const taskList: TaskList = {}
      for (const job of jobs) taskList[job.name] = (payload) => job.run(payload as never, house)
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
