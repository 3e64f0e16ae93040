import { type Kysely, sql } from 'kysely'
import Type from 'typebox'
import { afterAll, beforeAll, expect, expectTypeOf, it } from 'vitest'
import type { Database } from '#database'
import { buildTestPlatform, type Client, type Reply, type TestPlatform } from '#test/platform'
import { readSource, sourcesIn } from '#test/sources'
import { password, setKnownPassword } from '../../modules/people/person.fixture.ts'
import { modules } from '../../modules.ts'
import { type EndpointRequest, endpoint } from '../endpoint.ts'
import { defineModule } from '../module.ts'
import type { EndpointPlatform, Platform } from '../platform.ts'
import { besideTransaction, inTransaction } from './database.ts'

const seconds = { query: Type.Object({ seconds: Type.Number() }) }
const sleep = (db: Kysely<Database>, time: number) => sql`select pg_sleep(${time})`.execute(db)

const slow = defineModule({
  name: 'slow',
  endpoints: [
    endpoint({
      route: 'GET /api/slow',
      summary: 'Asks the database for a while',
      may: 'member',
      ...seconds,
      handle: async ({ db, query }) => ({ slept: Boolean(await sleep(db, query.seconds)) }),
    }),
    endpoint({
      route: 'POST /api/holding',
      summary: 'Holds one row for a while',
      may: 'member',
      ...seconds,
      async handle({ db, query }) {
        await db.selectFrom('organization').select('id').orderBy('id').limit(1).forUpdate().execute()
        await sleep(db, query.seconds)
      },
    }),
    endpoint({
      route: 'POST /api/reaching',
      summary: 'Tells what it can reach',
      may: 'anyone',
      handle: async ({ platform }) => Object.keys(platform),
    }),
  ],
})

let platform: TestPlatform
let person: Client
const few = { max: 3, connect: 1000, statement: 4000, lock: 200, idle: 4000 }

beforeAll(async () => {
  platform = await buildTestPlatform({ modules: [...modules, slow], limits: few })
  person = await platform.as('recorder', platform.world.banner.organizationId)
})
afterAll(() => platform.close())

const kindsOf = (replies: Reply[]) => [
  ...new Set(replies.map(({ status, body }) => `${status} ${body?.code ?? ''}`)),
]

it('gives an endpoint no second way to the database, by its types and in truth', async () => {
  expectTypeOf<
    EndpointRequest<undefined, undefined, undefined>['platform']
  >().toEqualTypeOf<EndpointPlatform>()
  expectTypeOf<EndpointPlatform>().not.toHaveProperty('db')
  expectTypeOf<Platform>().toHaveProperty('db')
  const { text } = await platform.anonymous.post('/api/reaching', {})
  expect(JSON.parse(text)).toContain('jobs')
  expect(JSON.parse(text)).not.toContain('db')
})

it('refuses a second connection inside a transaction, whoever opened it', async () => {
  const { db } = platform
  const ask = () => db.selectFrom('area').select('id').execute()
  await expect(inTransaction(db, ask)).rejects.toThrow('second connection')
  await expect(inTransaction(db, () => inTransaction(db, ask))).rejects.toThrow('second connection')
  await expect(inTransaction(db, () => besideTransaction(ask))).resolves.toBeInstanceOf(Array)
  await expect(ask()).resolves.toBeInstanceOf(Array)
})

it('opens transactions in one place, so that none escapes that watch', () => {
  const openers = [...sourcesIn('server/src'), ...sourcesIn('demo')].filter((path) =>
    readSource(path).includes('.transaction()'),
  )
  const known = /platform\/database\/database\.ts$|ingest\/ingest\.ts$|\.test\.ts$|\.fixture\.ts$/
  expect(openers.filter((path) => !known.test(path))).toEqual([])
})

it('changes sixty passwords at once with a pool of three', async () => {
  const people: Client[] = []
  // One after the other: only what is tried may have to wait.
  for (let nth = 0; nth < 60; nth += 1)
    people.push(await platform.as('recorder', platform.world.banner.organizationId))
  await setKnownPassword(platform)
  const change = (who: Client, position: number) =>
    who.put('/api/me/password', { password, newPassword: `Another-word-${position}` })
  const replies = await Promise.all(people.map(change))
  expect(kindsOf(replies).filter((kind) => kind !== '200 ' && kind !== '503 BUSY')).toEqual([])
  expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
  expect((await person.get('/api/me')).status).toBe(200)
}, 240_000)

it('answers who waits too long for a connection with words and a time, and all as before afterwards', async () => {
  const replies = await Promise.all(Array.from({ length: 100 }, () => person.get('/api/slow?seconds=0.6')))
  expect(kindsOf(replies).sort()).toEqual(['200 ', '503 BUSY'])
  const refused = replies.find(({ status }) => status === 503)
  expect(refused?.headers['retry-after']).toBe('5')
  expect(refused?.body.message).toBe('当前操作的人太多，请在 5 秒后再试。')
  expect((await person.get('/api/me')).status).toBe(200)
})

it('tells of its health while every connection is taken', async () => {
  const slowly = Promise.all(Array.from({ length: 3 }, () => person.get('/api/slow?seconds=3')))
  await expect.poll(() => busyConnections()).toBe(3)
  expect((await platform.anonymous.get('/readyz')).body).toEqual({ status: 'ready' })
  expect((await platform.anonymous.get('/healthz')).body).toEqual({ status: 'ok', database: 'running' })
  expect(await busyConnections()).toBe(3)
  expect(kindsOf(await slowly)).toEqual(['200 '])
})

async function busyConnections(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and query like 'select pg_sleep%' and state = 'active'`.execute(
    platform.background.db,
  )
  return rows[0]?.n ?? 0
}

it('ends what takes too long, or waits too long for a row, in words', async () => {
  expect(kindsOf([await person.get('/api/slow?seconds=30')])).toEqual(['503 BUSY'])
  const replies = await Promise.all([1, 2].map(() => person.post('/api/holding?seconds=1', {})))
  expect(kindsOf(replies).sort()).toEqual(['200 ', '503 BUSY'])
})
