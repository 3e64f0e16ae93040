import type pg from 'pg'
import { noteFault } from '../faults.ts'
import {
  claimPresence,
  type ExhaustedJob,
  findExhausted,
  forgetJob,
  giveBackAbandoned,
} from './job-queue.store.ts'
import type { ReadyJob } from './ready-job.ts'

/** Milliseconds between looks at what was left lying. */
const EVERY = 10_000

export interface JobRecovery {
  /** From now on, looks after what is left lying, in the name of this process's workers. */
  watchFor(worker: string): void
  /** Does a job's work, known to be under way. */
  during(id: string, work: () => Promise<void>): Promise<void>
  stop(): Promise<void>
}

/**
 * Sees to jobs that nobody brought to an end. One that was under way when its process died is begun again; one that
 * was begun as often as it may be has failed, be it that it threw or that it took the process with it each time.
 * Then whoever waits for it is told, and it leaves the queue.
 */
export function openJobRecovery(pool: pg.Pool, jobs: readonly ReadyJob[]): JobRecovery {
  const known = new Map(jobs.map((job) => [job.name, job]))
  const running = new Set<string>()
  let name = ''
  let presence: pg.PoolClient | undefined
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()
  let stopped = false

  async function appear(): Promise<void> {
    if (presence) return
    const client = await pool.connect()
    presence = client
    client.once('end', () => {
      if (presence === client) vanish()
    })
    await claimPresence(client, name)
  }

  /** The name is given up with the connection that stands for it. */
  function vanish(): void {
    presence?.release(true)
    presence = undefined
  }

  async function giveUp({ id, name: job, payload, attempts, lastError }: ExhaustedJob): Promise<void> {
    const why = lastError ?? 'the process ended each time'
    noteFault('jobs', `${job} ${id} failed for good after ${attempts} attempts: ${why}`)
    await known.get(job)?.failed?.(payload)
    await forgetJob(pool, id)
  }

  async function look(): Promise<void> {
    await appear()
    await giveBackAbandoned(pool, name, [...running])
    for (const job of await findExhausted(pool)) if (known.has(job.name)) await giveUp(job)
  }

  function schedule(wait: number): void {
    timer = setTimeout(() => {
      looking = look()
        .catch((error) => noteFault('jobs', error))
        .finally(() => {
          if (!stopped) schedule(EVERY)
        })
    }, wait)
    timer.unref()
  }

  return {
    watchFor(worker) {
      const first = name === ''
      name = worker
      vanish()
      if (first) schedule(0)
    },
    async during(id, work) {
      running.add(id)
      try {
        await work()
      } finally {
        running.delete(id)
      }
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await looking
      vanish()
    },
  }
}
