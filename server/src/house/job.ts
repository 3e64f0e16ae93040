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
