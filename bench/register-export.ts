import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '../server/src/platform/database/database.ts'
import { keysFor } from '../server/test/nodes/keys-for.ts'
import { standTestPlatform } from '../server/test/stand-platform.ts'
import { type BuiltServer, startBuilt } from './built-server.ts'
import { fillPeople } from './people-world.ts'
import { at, times } from './times.ts'
import { addOfficer } from './write-world.ts'

const RECORDS = Number(process.env.BENCH_RECORDS ?? 100_000)
const ROUNDS = 3
const PAGE = 4096

/** Megabytes the product's process holds, with all it has made ready and not sent. */
const heldBy = ({ pid }: BuiltServer): number =>
  (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE) / 1e6

/** Loads a file and throws it away, with a rest after each piece; answers its bytes. */
async function load(url: string, cookie: string, rest: number): Promise<number> {
  const answer = await fetch(url, { headers: { cookie } })
  if (answer.status !== 200 || !answer.body)
    throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  let bytes = 0
  for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += piece.length
    if (rest > 0) await pause(rest)
  }
  return bytes
}

interface Asked {
  name: string
  unit: number
  format: 'xlsx' | 'csv' | 'jsonl'
  /** Milliseconds the reader rests after each piece. */
  rest: number
}

async function measure(server: BuiltServer, cookie: string, { name, unit, format, rest }: Asked) {
  const asked = `kind=information-officers&organizationId=${unit}`
  const totals = await fetch(`${server.url}/api/totals/register-records?${asked}`, { headers: { cookie } })
  const { count } = (await totals.json()) as { count: number }
  let bytes = 0
  const before = heldBy(server)
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, heldBy(server))
  }, 10)
  const taken = await times(rest > 0 ? 1 : ROUNDS, async () => {
    bytes = await load(`${server.url}/api/exports/register-records?${asked}&format=${format}`, cookie, rest)
  })
  clearInterval(watch)
  const seconds = (at(taken, 0.5) / 1000).toFixed(2)
  return `| ${name}: ${count.toLocaleString('en')} rows, ${format} | ${seconds} | ${(bytes / 1e6).toFixed(1)} | ${before.toFixed(0)} | ${most.toFixed(0)} | ${(most - before).toFixed(0)} |`
}

/** A list of a hundred thousand people as a file over HTTP, beside the same list of one banner, and the memory of both. */
export async function benchRegisterExport(databaseUrl: string): Promise<string[]> {
  const seeded = await standTestPlatform(databaseUrl, { world: false })
  const { region, banner } = await fillPeople(seeded.background.db, RECORDS, RECORDS)
  await seeded.close()
  process.env.MEDELGE_KEYS = keysFor(databaseUrl)
  const secret = randomBytes(32).toString('hex')
  const { db, close } = openDatabase(databaseUrl)
  const cookie = await addOfficer(db, region, secret)
  await close()
  const server = await startBuilt(databaseUrl, secret)
  try {
    const all = `${server.url}/api/exports/register-records?kind=information-officers&organizationId=`
    for (const format of ['xlsx', 'csv', 'jsonl']) await load(`${all}${banner}&format=${format}`, cookie, 0)
    const lines: string[] = []
    for (const asked of [
      { name: 'one banner', unit: banner, format: 'xlsx', rest: 0 },
      { name: 'one banner', unit: banner, format: 'csv', rest: 0 },
      { name: 'the region', unit: region, format: 'xlsx', rest: 0 },
      { name: 'the region', unit: region, format: 'csv', rest: 0 },
      { name: 'the region', unit: region, format: 'jsonl', rest: 0 },
      { name: 'the region, to a slow reader', unit: region, format: 'xlsx', rest: 100 },
    ] as const)
      lines.push(await measure(server, cookie, asked))
    return [
      `A list of ${RECORDS.toLocaleString('en')} people as a file`,
      `Over HTTP with session and permission from the product in a process of its own, the middle one of ${ROUNDS} rounds (goal: 100,000 rows as .xlsx < 10 s at constant memory). Memory is all that process holds, just before and at most; the slow reader rests 100 ms after each piece.`,
      '',
      '| | seconds | MB | memory before, MB | at most, MB | grown by, MB |\n|---|---|---|---|---|---|',
      ...lines,
    ]
  } finally {
    await server.stop()
  }
}
