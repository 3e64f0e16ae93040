/** Within this time the second signal is the echo of the first: npm and the terminal both pass Ctrl-C on. */
const ECHO = 1000
/** What still runs then is cut off; the database gives back what was not committed. */
const PATIENCE = 8000

export interface Leaving {
  begun(): boolean
  /** Ends the database, then the process with this code. */
  end(code: number): Promise<void>
  close(ending: () => Promise<void>): void
  stop(ending: () => Promise<void>): void
}

// Nothing more can be done about it then, but whoever looks should know.
const tell = (error: Error) => void process.stderr.write(`${error.stack ?? error}\n`)

/**
 * Ends the process on Ctrl-C or SIGTERM, from the first moment of the start on: `close` lets what runs finish,
 * `stop` ends the database. Whoever presses again, or waits too long, gets the end at once.
 */
export function leaveOnSignal(): Leaving {
  let since: number | undefined
  let close: (() => Promise<void>) | undefined
  let stop = async () => {}

  const end = async (code: number) => {
    await stop().catch(tell)
    process.exit(code)
  }
  const leave = async () => {
    if (since !== undefined) {
      if (Date.now() - since > ECHO) await end(130)
      return
    }
    since = Date.now()
    // While it is still starting there is nothing to finish: what a transaction began goes back.
    if (!close) return end(130)
    setTimeout(() => end(1), PATIENCE).unref()
    await close().catch(tell)
    await end(0)
  }
  process.on('SIGINT', leave)
  process.on('SIGTERM', leave)
  return {
    begun: () => since !== undefined,
    end,
    close: (ending) => {
      close = ending
    },
    stop: (ending) => {
      stop = ending
    },
  }
}
