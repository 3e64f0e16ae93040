import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'
import { modules } from '../../modules.ts'
import { defineJob } from '../jobs/job.ts'
import { defineModule } from '../module.ts'
import { startTraceReceiver } from './receiver.fixture.ts'
import { presentTrace } from './tracing.ts'

const traceId = '0af7651916cd43dd8448eb211c80319c'
const traceparent = `00-${traceId}-b7ad6b7169203331-01`
const count = defineJob('tracing.count', async (_: unknown, { db }) => {
  await db.selectFrom('organization').select('id').limit(1).execute()
})
const counting = [...modules, defineModule({ name: 'counting', endpoints: [], jobs: [count] })]

let folder: string
let receiver: Awaited<ReturnType<typeof startTraceReceiver>>
let test: TestPlatform
let clerk: Client
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'medelge-traces-'))
  receiver = await startTraceReceiver()
  test = await buildTestPlatform({
    modules: counting,
    config: {
      traces: { url: receiver.url, share: 1 },
      log: { level: 'info', file: join(folder, 'medelge.log') },
    },
  })
  clerk = await test.as('recorder', test.world.banner.organizationId)
})
afterAll(async () => {
  await test.close()
  await receiver.close()
  await rm(folder, { recursive: true })
})

const named = (name: string) =>
  vi.waitFor(
    () => {
      const span = receiver.spans.find((one) => one.name === name)
      if (!span) throw new Error(`no span ${name} yet`)
      return span
    },
    { timeout: 20_000, interval: 50 },
  )
const partsOf = ({ spanId }: { spanId: string }) =>
  receiver.spans.filter(({ parentSpanId }) => parentSpanId === spanId)

it('shows a request as a part of what its sender traces, and what it asked the database as parts of it', async () => {
  const title = '草原上的天文课'
  const facts = sessionOf(test.world, { title })
  expect((await clerk.post('/api/sessions', facts, { traceparent })).status).toBe(201)
  const request = await named('POST /api/sessions')
  expect(request).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331' })
  expect(request.attributes).toMatchObject({
    'http.route': '/api/sessions',
    'http.response.status_code': 201,
    'user.id': clerk.personId,
  })
  const parts = partsOf(request)
  expect(parts.map(({ name }) => name)).toContain('commit')
  const insert = parts.find(({ name }) => name === 'insert session_scope')
  expect(insert?.attributes).toMatchObject({
    'db.system.name': 'postgresql',
    'medelge.statement': expect.stringMatching(/^s\d+$/),
  })
  expect([...receiver.services]).toEqual(['medelge'])
  // Neither what was sent nor names.
  expect(receiver.texts.join()).not.toContain(title)
  const { name } = await test.db
    .selectFrom('person')
    .select('name')
    .where('id', '=', clerk.personId)
    .executeTakeFirstOrThrow()
  expect(receiver.texts.join()).not.toContain(name)
})

it('writes into the line of the log which trace it belongs to', async () => {
  const [name = ''] = await readdir(folder)
  const lines = (await readFile(join(folder, name), 'utf8')).trim().split('\n')
  const line = lines
    .map((one) => JSON.parse(one))
    .find(({ route, method }) => route === '/api/sessions' && method === 'POST')
  expect(line).toMatchObject({ traceId, status: 201 })
})

it('begins a trace of its own where the header names none', async () => {
  for (const header of [
    '',
    'nonsense',
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    `ff-${traceId}-b7ad6b7169203331-01`,
  ])
    expect((await clerk.get('/api/home', { traceparent: header })).status).toBe(200)
  await vi.waitFor(
    () => expect(receiver.spans.filter(({ name }) => name === 'GET /api/home')).toHaveLength(4),
    {
      timeout: 20_000,
      interval: 50,
    },
  )
  const own = receiver.spans.filter(({ name }) => name === 'GET /api/home')
  expect(new Set(own.map((span) => span.traceId)).size).toBe(4)
  expect(own.every((span) => span.traceId !== traceId && !span.parentSpanId)).toBe(true)
})

it('shows a job with what it asked, and nothing that belongs to no work', async () => {
  await test.platform.jobs.add(test.db, count, {})
  const job = await named('tracing.count')
  expect(partsOf(job).map(({ name }) => name)).toEqual(['select organization'])
  const known = new Set(receiver.spans.map(({ spanId }) => spanId))
  const lonely = receiver.spans.filter(
    ({ name, parentSpanId }) => name.startsWith('select') && !known.has(parentSpanId ?? ''),
  )
  expect(lonely).toEqual([])
})

it('goes on, and ends, whatever becomes of the receiver', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const deaf = await startTraceReceiver({ deaf: true })
  for (const url of [deaf.url, 'http://127.0.0.1:1']) {
    const other = await buildTestPlatform({ config: { traces: { url, share: 1 } } })
    const leader = await other.as('leader', other.world.region.organizationId)
    expect((await leader.get('/api/home')).status).toBe(200)
    await other.close()
  }
  await deaf.close()
  vi.restoreAllMocks()
})

it('sends no more than its share, whatever a sender asks for', async () => {
  const quiet = await startTraceReceiver()
  const other = await buildTestPlatform({ config: { traces: { url: quiet.url, share: 0 } } })
  await other.anonymous.get('/api/sign-in-ways', { traceparent })
  await other.close()
  await quiet.close()
  expect(quiet.spans).toEqual([])
  expect(presentTrace()).toBeUndefined()
})
