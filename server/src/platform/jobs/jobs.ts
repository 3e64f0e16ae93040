import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, parseCronItems, type Runner, run, runMigrations, type TaskList } from 'graphile-worker'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { Database } from '#database'
import { noteFault } from '../faults.ts'
import { type AddedJob, ATTEMPTS, addJob, WRITES } from './add-job.ts'
import { openJobRecovery } from './job-recovery.ts'
import type { ReadyJob } from './ready-job.ts'

// Standard output belongs to the platform's own words; what goes wrong with a job is told on standard error.
const logger = new Logger(({ label }) => (level, message) => {
  if (level === 'error') noteFault(label ?? 'jobs', message)
  else if (level === 'warning') process.stderr.write(`${label ?? 'jobs'}: ${message}\n`)
})

export interface Jobs {
  add(trx: Kysely<Database>, job: AddedJob, payload: unknown): Promise<void>
  start(jobs: readonly ReadyJob[]): Promise<void>
  stop(): Promise<void>
}

/**
 * At once, but by the library's way for many: it tries again while the database is away and at last ends the runner,
 * whereas what fails one at a time is nobody's, and a rejection that nobody takes ends the process.
 */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

/** Milliseconds before a runner that ended by itself is started again. */
const REST = 2000
/** Milliseconds that what runs gets to end. */
const PATIENCE = 6000

/** Background jobs on the same database, so that a job exists exactly when its transaction was committed. */
export function openJobs(pool: pg.Pool, isFull: () => boolean): Jobs {
  const stopping = new AbortController()
  let runner: Runner | undefined
  let kept: Promise<void> | undefined
  let recovery: ReturnType<typeof openJobRecovery> | undefined

  async function begin(jobs: readonly ReadyJob[]): Promise<Runner> {
    const events = new EventEmitter()
    // The library's name for the workers of this process, under which it locks what they work on.
    events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) =>
      recovery?.watchFor(workerPool.id),
    )
    const taskList: TaskList = Object.fromEntries(
      jobs.map((job) => [
        job.name,
        async (payload, { job: { id } }) => {
          // What comes by itself carries no flag.
          if (job.cron && !job.whenFull && isFull()) return
          await (recovery?.during(id, () => job.run(payload)) ?? job.run(payload))
        },
      ]),
    )
    return run({
      pgPool: pool,
      logger,
      taskList,
      events,
      concurrency: 2,
      noHandleSignals: true,
      noPreparedStatements: false,
      forbiddenFlags: () => (isFull() ? [WRITES] : null),
      pollInterval: 2000,
      preset,
      parsedCronItems: parseCronItems(
        jobs.flatMap(({ name, cron, attempts = ATTEMPTS }) =>
          cron ? [{ task: name, match: cron, options: { maxAttempts: attempts } }] : [],
        ),
      ),
    })
  }

  /** The runner ends by itself when its database is away for too long; then another takes its place. */
  async function keepRunning(jobs: readonly ReadyJob[]): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        runner ??= await begin(jobs)
        await runner.promise
      } catch (error) {
        noteFault('jobs', error)
      }
      runner = undefined
      await pause(REST, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
    }
  }

  return {
    add: addJob,
    async start(jobs) {
      await runMigrations({ pgPool: pool, logger })
      recovery = openJobRecovery(pool, jobs)
      runner = await begin(jobs)
      kept = keepRunning(jobs)
    },
    async stop() {
      stopping.abort()
      // Without a database the library would try for a long time to give back what it holds.
      await Promise.race([runner?.stop().then(() => kept), pause(PATIENCE, undefined, { ref: false })])
      await recovery?.stop()
    },
  }
}
