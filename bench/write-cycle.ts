import { randomBytes, randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { OpenDatabase } from '../server/src/platform/database/database.ts'
import { asker, startBuilt } from './built-server.ts'
import { cpuDuring } from './cpu-time.ts'
import { connectMany, prepareRaw, readWritten } from './raw-writes.ts'
import { fillWriters, type Pair } from './write-world.ts'

const SECONDS = Number(process.env.BENCH_SECONDS ?? 8)
const ROUNDS = 3
const MANY = 16

/** Four years, so that sessions of one day are as few as they are. */
const someDay = () => new Date(Date.UTC(2018, 0, 1 + Math.random() * 1460)).toISOString().slice(0, 10)

const facts = ({ area, banner }: Pair, title: string) => ({
  kind: 'lecture',
  title,
  day: someDay(),
  areaId: area,
  place: '文化站',
  hosts: [banner],
  headcounts: [{ audience: 'farmers-herders', offline: 86, online: 0 }],
  countMethod: 'sheet',
})

/** How often so many clients at once got through their work in a second. */
async function rate(
  clients: number,
  seconds: number,
  work: (client: number) => Promise<unknown>,
): Promise<{ done: number; rate: number }> {
  const end = performance.now() + seconds * 1000
  let done = 0
  const loop = async (client: number) => {
    while (performance.now() < end) {
      await work(client)
      done += 1
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: clients }, (_, client) => loop(client)))
  return { done, rate: (done * 1000) / (performance.now() - start) }
}

/** Cycles a second, and milliseconds of processor time that one took. */
interface Measured {
  rate: number
  asking: number
  database: number
}

const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Record, submit and accept over HTTP, against the same rows as raw durable inserts of as many clients. */
export async function benchWriteCycle(open: OpenDatabase, url: string): Promise<string[]> {
  const secret = randomBytes(32).toString('hex')
  const server = await startBuilt(url, secret)
  const pairs = await fillWriters(open.db, MANY, secret)
  const ask = asker(server)
  const cycle = async (client: number) => {
    const pair = pairs[client] as Pair
    const keys = [randomUUID(), randomUUID(), randomUUID()] as const
    const { id, version } = await ask('/api/sessions', pair.recorder, keys[0], facts(pair, `第${keys[0]}场`))
    await ask(`/api/sessions/${id}/submit`, pair.recorder, keys[1], undefined)
    await ask(`/api/sessions/${id}/accept`, pair.checker, keys[2], { version })
    return { id, keys: [...keys] }
  }
  const { id, keys } = await cycle(0)
  const statements = await prepareRaw(open, await readWritten(open, id, keys))
  const clients = await connectMany(url, MANY)
  const raw = async (client: number) => {
    for (const statement of statements) await clients[client]?.query(statement)
  }
  try {
    await rate(MANY, SECONDS / 2, cycle)
    await rate(MANY, 1, raw)
    const found: Record<string, Measured[]> = { raw1: [], http1: [], raw16: [], http16: [] }
    const measure = async (
      name: string,
      clients: number,
      seconds: number,
      work: typeof raw | typeof cycle,
    ) => {
      let made = { done: 0, rate: 0 }
      const asking = name.startsWith('raw') ? process.pid : server.pid
      const cpu = await cpuDuring(open.pool, [asking], async () => {
        made = await rate(clients, seconds, work)
      })
      found[name]?.push({
        rate: made.rate,
        asking: cpu.processes / made.done,
        database: cpu.database / made.done,
      })
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      await measure('raw1', 1, SECONDS / 2, raw)
      await measure('http1', 1, SECONDS, cycle)
      await measure('raw16', MANY, SECONDS / 2, raw)
      await measure('http16', MANY, SECONDS, cycle)
    }
    const of = (name: string, what: keyof Measured) => middle((found[name] ?? []).map((one) => one[what]))
    const line = (clients: 1 | 16) => {
      const [plain, whole] = [`raw${clients}`, `http${clients}`]
      const part = of(plain, 'rate') / of(whole, 'rate')
      const time = (name: string) =>
        `${of(name, 'asking').toFixed(1)} + ${of(name, 'database').toFixed(1)} ms`
      return `| ${clients} | ${of(plain, 'rate').toFixed(0)} | ${of(whole, 'rate').toFixed(1)} | **1/${part.toFixed(1)}** | ${time(plain)} | ${time(whole)} |`
    }
    const faster = (name: string) => (of(`${name}16`, 'rate') / of(`${name}1`, 'rate')).toFixed(2)
    return [
      'Record, submit and accept over HTTP, against the same rows as raw durable inserts',
      `Cycles a second, the middle one of ${ROUNDS} rounds; raw: three statements, each its own durable commit, into tables with nothing but a key of their own, from one process without a server before it. Processor time a cycle, which a loaded machine distorts less: whoever asks the database (the server; for raw the client) + the database, with all that follows in the background.`,
      '',
      '| clients | raw inserts | over HTTP | part of raw (goal ≥ 1/12) | processor time, raw | processor time, over HTTP |',
      '|---|---|---|---|---|---|',
      line(1),
      line(16),
      '',
      `16 clients against one, over HTTP: **${faster('http')}×** (goal ≥ 3); raw: ${faster('raw')}×.`,
    ]
  } finally {
    await Promise.all(clients.map((client) => client.end()))
    await server.stop()
  }
}
