import { setTimeout as pause } from 'node:timers/promises'
import type { DatabaseState } from '#platform/http/health'
import { sentence } from '#platform/locale'
import { explainFailure, StartError, terminalLocale } from './start-error.ts'

/** One running server, and its end, whoever brought it about. */
export interface Running {
  pid: number
  ended: Promise<void>
}

export interface SupervisionOptions {
  /** Starts the server again, at its old address. */
  restart(): Promise<Running>
  /** Told when it cannot be brought back; only a new start of the process helps then. */
  lost?: ((reason: StartError) => void) | undefined
  log?: ((line: string) => void) | undefined
  /** Where the server's own log lies, for whoever must look. */
  folder: string
  /** Milliseconds to wait before each try, in turn; after the last one it is given up. */
  pauses?: readonly number[] | undefined
}

export interface Supervision {
  state(): DatabaseState
  /** Ends the watch: the next end of the server is the end. Gives the server that runs, if any does. */
  release(): Promise<Running | undefined>
}

// A minute and a half in all: longer than a short lack of memory or disk, shorter than people wait unasked.
const usualPauses = [0, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000]
/** Whoever ran this long, in milliseconds, had recovered; an earlier end is the same failure once more. */
const RECOVERED = 60_000

/** Watches a server and starts it again when it ends by itself, each time after a longer pause. */
export function supervise(first: Running, options: SupervisionOptions): Supervision {
  const { restart, lost, log, folder, pauses = usualPauses } = options
  const released = new AbortController()
  let state: DatabaseState = 'running'
  let present: Promise<Running | undefined> = Promise.resolve(first)
  let tries = 0
  const say = (key: string, values = {}) => log?.(sentence(terminalLocale(), `start.${key}`, values))

  async function bringBack(): Promise<Running | undefined> {
    let reason: unknown = 'PostgreSQL ended again and again'
    while (tries < pauses.length) {
      await pause(pauses[tries], undefined, { signal: released.signal }).catch(() => {})
      if (released.signal.aborted) return undefined
      tries += 1
      try {
        const running = await restart()
        state = 'running'
        say('database_back')
        watch(running)
        return running
      } catch (error) {
        reason = error
        say('database_still_away', { reason: explainFailure(error, { folder }).sentence })
      }
    }
    state = 'lost'
    const { sentence: last } = explainFailure(reason, { folder })
    lost?.(new StartError('database_lost', { folder, reason: last }))
    return undefined
  }

  function watch(running: Running): void {
    const since = Date.now()
    running.ended.then(() => {
      if (released.signal.aborted) return
      if (Date.now() - since > RECOVERED) tries = 0
      state = 'restarting'
      say('database_ended', { process: running.pid })
      present = bringBack()
    })
  }

  watch(first)
  return {
    state: () => state,
    release() {
      released.abort()
      return present
    },
  }
}
