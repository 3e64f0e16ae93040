import { performance } from 'node:perf_hooks'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import fastify from 'fastify'
import type { Kysely } from 'kysely'
import type { Database } from '../server/src/database.ts'
import { readWhole } from '../server/src/engines/lists/export/read-rows.ts'
import { sessionList } from '../server/src/modules/activities/lists/session.list.ts'
import { sessionOrder, sessionRows } from '../server/src/modules/activities/lists/session-list.store.ts'
import { presentSession } from '../server/src/modules/activities/session.ts'
import { inTransaction } from '../server/src/platform/database/database.ts'
import type { Endpoint } from '../server/src/platform/endpoint.ts'
import { mountEndpoint } from '../server/src/platform/http/mount.ts'
import { compileValidator } from '../server/src/platform/http/validator.ts'
import type { Platform } from '../server/src/platform/platform.ts'
import { fillSessions } from './session-world.ts'

const SESSIONS = Number(process.env.BENCH_SESSIONS ?? 100_000)
const ROUNDS = 5

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN

/** The same rows by the same cursor, with nothing made of them. */
const readOnly = (db: Kysely<Database>, organizationId: number) =>
  inTransaction(
    db,
    async (trx) => {
      const order = sessionOrder.at({})
      const rows = (place: typeof order) => sessionRows(trx, { organizationId }, place)
      const whole = await readWhole(trx, rows as never, order, (batch) =>
        (batch as never[]).map(presentSession),
      )
      let count = 0
      for await (const batch of whole.batches) count += batch.length
      if (count !== SESSIONS) throw new Error(`${count} rows were read`)
    },
    { isolation: 'repeatable read', readOnly: true },
  )

/** The export's own route, without the rest of the platform. */
async function serve(db: Kysely<Database>, organizationId: number) {
  const app = fastify()
  app.setValidatorCompiler(compileValidator)
  app.decorateRequest('actor')
  app.addHook('onRequest', async (request) => {
    request.actor = { id: 'bench', name: 'bench', roles: [{ role: 'leader', organizationId }] }
  })
  mountEndpoint(
    app,
    { db, clock: () => new Date() } as Platform,
    sessionList[2] as unknown as Endpoint,
    'bench',
  )
  return { url: await app.listen({ host: '127.0.0.1', port: 0 }), close: () => app.close() }
}

/** All of a region's sessions as files, over HTTP, against reading the same rows and dropping them, in turn. */
export async function benchExportList(db: Kysely<Database>): Promise<string[]> {
  const region = await fillSessions(db, SESSIONS)
  const { url, close } = await serve(db, region)
  const bytes: Record<string, number> = {}
  const load = async (format: string) => {
    const answer = await fetch(`${url}/api/exports/sessions?organizationId=${region}&format=${format}`)
    if (answer.status !== 200 || !answer.body) throw new Error(await answer.text())
    let size = 0
    const write = (piece: Buffer, _: unknown, done: () => void) => {
      size += piece.length
      done()
    }
    await pipeline(answer.body, new Writable({ write }))
    bytes[format] = size
  }
  await readOnly(db, region)
  await load('xlsx')
  const [read, xlsx, csv]: [number[], number[], number[]] = [[], [], []]
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 20)
  for (let round = 0; round < ROUNDS; round += 1) {
    read.push(await timed(() => readOnly(db, region)))
    xlsx.push(await timed(() => load('xlsx')))
    csv.push(await timed(() => load('csv')))
  }
  clearInterval(watch)
  await close()
  const ratio = (times: readonly number[]) => middle(times.map((time, nth) => time / (read[nth] ?? NaN)))
  const line = (name: string, times: readonly number[]) =>
    `  ${name} ${middle(times).toFixed(2)} s (${((bytes[name] ?? 0) / 1e6).toFixed(1)} MB) · ratio ${ratio(times).toFixed(2)} to reading alone`
  return [
    `A list of ${SESSIONS.toLocaleString('en')} sessions as a file, against reading its rows`,
    `  reading alone ${middle(read).toFixed(2)} s, the middle one of ${ROUNDS} rounds (goal: each file < 10 s)`,
    line('xlsx', xlsx),
    line('csv', csv),
    `  most memory of the process ${Math.round(most / 1e6)} MB`,
  ]
}
