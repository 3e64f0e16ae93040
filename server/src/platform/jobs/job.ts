import type { Platform } from '../platform.ts'

/** Work that outlives a request. It is queued in the transaction of the endpoint that asks for it. */
export interface Job {
  name: string
  run(payload: never, platform: Platform): Promise<void>
  /** When the job runs by itself, as a crontab line says it (UTC); once for the whole platform, not per process. */
  cron?: string
  /**
   * How often it is begun at most, 2 unless said otherwise. Counted when it begins: a job that ends the whole
   * process is not begun again at every start.
   */
  attempts?: number
  /**
   * Begun also while the disk is full: it frees space, only reads, or writes elsewhere and looks for room itself. Every
   * other job waits until there is room, uncounted; what runs by itself is left out until its next time.
   */
  whenFull?: boolean
  /** Tells whoever waits for it that it failed for good. Runs until it succeeds, so it may run twice. */
  failed?(payload: never, platform: Platform): Promise<void>
}

export const defineJob = <P>(
  name: string,
  run: (payload: P, platform: Platform) => Promise<void>,
  more: Pick<Job, 'cron' | 'attempts' | 'whenFull'> & {
    failed?(payload: P, platform: Platform): Promise<void>
  } = {},
): Job => ({ name, run, ...more }) as Job
