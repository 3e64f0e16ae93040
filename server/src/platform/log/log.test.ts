import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { endpoint } from '#platform/endpoint'
import { defineModule } from '#platform/module'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { modules } from '../../modules.ts'
import { faultCounts, noteFault, tellFaultsTo } from '../faults.ts'

const fault = endpoint({
  route: 'GET /api/fault',
  summary: 'Fails',
  may: 'anyone',
  async handle() {
    throw Object.assign(new Error('it broke'), { detail: 'Key (phone)=(13800000000) already exists.' })
  },
})

let folder: string
let test: TestPlatform
let clerk: Client
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'medelge-log-'))
  test = await buildTestPlatform({
    config: { log: { level: 'info', file: join(folder, 'deep', 'medelge.log') } },
    modules: [...modules, defineModule({ name: 'faulty', endpoints: [fault] })],
  })
  clerk = await test.as('recorder', test.world.banner.organizationId)
})
afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true })
})

async function written() {
  const [name = ''] = await readdir(join(folder, 'deep'))
  const path = join(folder, 'deep', name)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  const text = await readFile(path, 'utf8')
  const lines = text.trim().split('\n')
  return { text, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

it('writes a line for each request: who, where, how it went, and nothing personal', async () => {
  const wanted = '乌兰其其格'
  await clerk.get(`/api/search?q=${encodeURIComponent(wanted)}`)
  const { text, lines } = await written()
  expect(lines.find(({ route }) => route === '/api/search')).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    person: clerk.personId,
    method: 'GET',
    route: '/api/search',
    status: 200,
    ms: expect.any(Number),
    address: '127.0.0.1',
    message: 'request',
  })
  expect(text).not.toContain(wanted)
  expect(text).not.toContain(encodeURIComponent(wanted))
  expect(text).not.toContain(clerk.cookie)
})

it('tells a fault with the number its reader was given, without the values of a row', async () => {
  const answer = await clerk.get('/api/fault')
  const { text, lines } = await written()
  const line = lines.find(({ level }) => level === 'error')
  expect(line).toMatchObject({ requestId: answer.body.requestId, err: { message: 'it broke' } })
  expect(text).not.toContain('13800000000')
})

it('tells faults of the background in the same log', async () => {
  const before = faultCounts().get('a test') ?? 0
  const back = tellFaultsTo((of, error) => test.app.log.error({ of, err: error }, 'fault'))
  noteFault('a test', new Error('nobody waited'))
  back()
  expect(faultCounts().get('a test')).toBe(before + 1)
  const { lines } = await written()
  expect(lines.at(-1)).toMatchObject({ level: 'error', of: 'a test', err: { message: 'nobody waited' } })
})
