import { noteFault } from '../faults.ts'

export interface Turns {
  /** Asks for a turn soon; cheap, and may be called after every save or what may have been one. */
  poke(): void
  /** Lets a running turn finish and starts no more. */
  stop(): Promise<void>
}

export interface TurnOptions {
  /** What it is called where its faults are told. */
  name: string
  turn(): Promise<void>
  /** Milliseconds between turns without a poke; catches what other processes have left. */
  every: number
  /** Milliseconds to wait after a poke, so that a burst of saves is dealt with together. */
  pause?: number
  onError?(error: unknown): void
}

/** Does the same work again and again: at intervals, and sooner when poked. What failed is tried at the next turn. */
export function startTurns({
  name,
  turn,
  every,
  pause = 200,
  onError = (error) => noteFault(name, error),
}: TurnOptions): Turns {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let poked = false
  let stopped = false

  const take = async () => {
    timer = undefined
    poked = false
    try {
      await turn()
    } catch (error) {
      onError(error)
    }
    running = undefined
    if (!stopped) schedule(poked ? pause : every)
  }
  const schedule = (wait: number) => {
    timer = setTimeout(() => {
      running = take()
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
