import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { findRunning } from '../../server/src/embedded-postgres/find-running.ts'
import { placesIn } from '../../server/src/embedded-postgres/places.ts'
import { readPostmaster } from '../../server/src/embedded-postgres/postmaster.ts'
import { type OpenDatabase, openDatabase } from '../../server/src/platform/database/database.ts'

const main = new URL('../../server/dist/main.js', import.meta.url).pathname
/** Milliseconds after which a product that does not become ready has failed. */
const PATIENCE = 300_000

/** The product as whoever runs it starts it, over its own database, in a folder that outlives it. */
export interface Product {
  data: string
  backups: string
  /** Changes with each start, as does its port. */
  url(): string
  pid(): number
  postmaster(): number
  /** Starts it; answers the milliseconds until it said so and `/readyz` agreed. */
  start(): Promise<number>
  /** Resolves when `/readyz` says yes. */
  ready(): Promise<void>
  ended(): boolean
  /** Ends the process without a word. */
  kill(): Promise<void>
  stop(): Promise<void>
  /** What it said on standard error. */
  said(): string
  /** Asks its database beside it. */
  ask<T>(work: (open: OpenDatabase, url: string) => Promise<T>): Promise<T>
}

/** The address it says once it listens; other lines may come before, such as of mail. */
async function addressSaid(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const { url } = JSON.parse(line) as { url?: string }
    if (url) {
      // Nobody reads on; what comes must not fill the pipe.
      child.stdout?.resume()
      return url
    }
  }
  throw new Error('The product did not start')
}

export function openProduct(folder: string, settings: Record<string, string>): Product {
  const [data, backups, log] = [join(folder, 'data'), join(folder, 'backups'), join(folder, 'said.log')]
  const postgres = join(data, 'postgres')
  let child: ChildProcess | undefined
  let url = ''

  const isEnded = () => !child || child.exitCode !== null || child.signalCode !== null
  const said = () => readFileSync(log, 'utf8').slice(-4000)

  async function ready(): Promise<void> {
    const since = performance.now()
    let last = ''
    while (performance.now() - since < PATIENCE && !isEnded()) {
      last = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000) }).then(
        async (answer) => `${answer.status} ${await answer.text()}`,
        (error: Error) => `${error.message} ${error.cause ?? ''}`,
      )
      if (last.startsWith('200')) return
      await pause(10)
    }
    throw new Error(`The product did not become ready, the last word was ${last}. ${said()}`)
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (!child || isEnded()) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }

  return {
    data,
    backups,
    url: () => url,
    pid: () => child?.pid ?? 0,
    postmaster: () => readPostmaster(placesIn(postgres).cluster)?.pid ?? 0,
    ready,
    ended: isEnded,
    said,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    async start() {
      const since = performance.now()
      const output = openSync(log, 'a')
      child = spawn(process.execPath, [main, '--empty', '--json', '--port', '0', '--data', data], {
        env: {
          ...process.env,
          DATABASE_URL: '',
          MEDELGE_BACKUP: backups,
          MEDELGE_BACKUP_KEEP: '2',
          ...settings,
        },
        stdio: ['ignore', 'pipe', output],
      })
      closeSync(output)
      url = await addressSaid(child)
      await ready()
      return performance.now() - since
    },
    async ask(work) {
      const address = await findRunning(postgres)
      if (!address) throw new Error(`No database runs. ${said()}`)
      const open = openDatabase(address, { max: 2, statement: 0, idle: 0, prepare: false })
      return work(open, address).finally(() => open.close())
    },
  }
}
