import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { noteFault } from '#platform/faults'
import { foldAll, tailWaits } from './fold.store.ts'

export interface Tally {
  /** Asks for a fold soon; cheap, and may be called after every save or what may have been one. */
  poke(): void
  /** Lets a running fold finish and starts no more. */
  stop(): Promise<void>
}

export interface TallyOptions {
  db: Kysely<Database>
  /** Milliseconds between folds without a poke; catches what other processes have left in the tail. */
  every: number
  /** Milliseconds to wait after a poke, so that a burst of saves is folded together. */
  pause?: number
  onError?(error: unknown): void
}

/** Folds the tail in the background: at intervals, and sooner when poked. A failed fold is tried again at the next turn. */
export function startTally({
  db,
  every,
  pause = 200,
  onError = (error) => noteFault('tally', error),
}: TallyOptions): Tally {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let poked = false
  let stopped = false

  const turn = async () => {
    timer = undefined
    poked = false
    try {
      if (await tailWaits(db)) await foldAll(db)
    } catch (error) {
      onError(error)
    }
    running = undefined
    if (!stopped) schedule(poked ? pause : every)
  }
  const schedule = (wait: number) => {
    timer = setTimeout(() => {
      running = turn()
    }, wait)
    timer.unref()
  }
  schedule(0)

  return {
    poke() {
      if (stopped || poked) return
      poked = true
      if (!timer) return
      clearTimeout(timer)
      schedule(pause)
    },
    async stop() {
      stopped = true
      if (timer) clearTimeout(timer)
      await running
    },
  }
}
