import { chmodSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { migrate } from '#platform/database/migrate'
import { defineJob } from '#platform/jobs/job'
import { defineModule } from '#platform/module'
import { standTestPlatform, type TestPlatform } from '#test/stand-platform'
import { modules } from '../modules.ts'
import { type Embedded, startEmbedded } from './embedded.ts'
import { placesIn } from './places.ts'
import { endProcess, readPostmaster, serversOver } from './postmaster.ts'
import type { StartError } from './start-error.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'medelge-supervised-'))
const { cluster } = placesIn(dataFolder)
const lines: string[] = []
const done: unknown[] = []
let lost: StartError | undefined
let server: Embedded
let platform: TestPlatform

const remember = defineJob('remember', async (payload: unknown) => void done.push(payload))

beforeAll(async () => {
  // The library of the jobs complains of each connection it loses.
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  chmodSync(dataFolder, 0o755)
  server = await startEmbedded({
    dataFolder,
    settings: { shared_buffers: '64MB' },
    log: (line) => lines.push(line),
    lost: (reason) => {
      lost = reason
    },
    pauses: [300, 300, 300],
  })
  await migrate(server.url)
  platform = await standTestPlatform(server.url, {
    modules: [...modules, defineModule({ name: 'remember', endpoints: [], jobs: [remember] })],
    databaseState: server.state,
  })
})
afterAll(async () => {
  await platform.close()
  await server.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

const postmaster = () => readPostmaster(cluster)?.pid ?? 0
const killServer = () => process.kill(postmaster(), 'SIGKILL')
const killAll = () => {
  for (const pid of serversOver(cluster) ?? []) endProcess(pid)
}
const ready = () =>
  vi.waitFor(async () => expect((await platform.anonymous.get('/readyz')).status).toBe(200), {
    timeout: 30_000,
    interval: 50,
  })

it.each([
  ['the server', killServer],
  ['every process of the server', killAll],
])('brings the database back after %s was killed, and says so meanwhile', async (_, kill) => {
  const clerk = await platform.as('recorder', platform.world.banner.organizationId)
  const before = postmaster()
  kill()
  await vi.waitFor(() => expect(server.state()).toBe('restarting'))
  const refused = await clerk.get('/api/me', { 'accept-language': 'en' })
  expect(refused).toMatchObject({ status: 503, body: { code: 'DATABASE_AWAY' } })
  expect(refused.body.message).toContain('brought back')
  expect(refused.headers['retry-after']).toBe('10')
  const signIn = { username: clerk.account, password: 'Grassland-2021' }
  expect((await platform.anonymous.post('/api/auth/sign-in/username', signIn)).status).toBe(503)
  expect(await platform.anonymous.get('/readyz', { cookie: clerk.cookie })).toMatchObject({ status: 503 })
  expect(await platform.anonymous.get('/healthz', { cookie: clerk.cookie })).toMatchObject({
    status: 200,
    body: { status: 'ok', database: 'restarting' },
  })
  await ready()
  expect(postmaster()).not.toBe(before)
  expect(server.state()).toBe('running')
  expect((await clerk.get('/api/me')).status).toBe(200)
})

it('goes on with its background work after that', async () => {
  await platform.platform.jobs.add(platform.db, remember, { kept: true })
  await vi.waitFor(() => expect(done).toContainEqual({ kept: true }), { timeout: 30_000, interval: 100 })
  await sql`select 1`.execute(platform.background.db)
  expect(lines).toHaveLength(4)
})

it('gives up what cannot be brought back, with a sentence, and tells a monitor the truth', async () => {
  renameSync(join(cluster, 'global'), join(cluster, 'gone'))
  killAll()
  await vi.waitFor(() => expect(server.state()).toBe('lost'), { timeout: 30_000, interval: 50 })
  expect(lost?.message).toContain(dataFolder)
  // Not one of the tries looked like a start.
  expect(lines).toHaveLength(6)
  expect(lost?.code).toBe('database_lost')
  expect(await platform.anonymous.get('/healthz')).toMatchObject({
    status: 503,
    body: { status: 'failed', database: 'lost' },
  })
  expect((await platform.anonymous.get('/api/sign-in-ways')).body.code).toBe('DATABASE_AWAY')
})
