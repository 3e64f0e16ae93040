import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { fatalModule } from '#test/fatal-job'
import { standTestPlatform, type TestPlatform } from '#test/stand-platform'
import { createTestDatabase, type TestDatabase } from '#test/test-database'
import { modules } from '../../modules.ts'
import { faultCounts } from '../faults.ts'
import { defineModule } from '../module.ts'
import { defineJob } from './job.ts'

const fatalPlatform = fileURLToPath(new URL('../../../test/run-fatal-job.ts', import.meta.url))
const told: unknown[] = []
let tries = 0

const stubborn = defineJob(
  'stubborn',
  async () => {
    tries += 1
    throw new Error('it never works')
  },
  { attempts: 1, failed: async (payload: { of: string }) => void told.push(payload) },
)
const easy = defineJob('easy', async (payload: { of: string }) => void told.push(payload))

let database: TestDatabase
let platform: TestPlatform

beforeAll(async () => {
  // What fails here is meant to; its lines would only frighten the reader.
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  database = await createTestDatabase()
  platform = await standTestPlatform(database.url, {
    modules: [...modules, defineModule({ name: 'jobs', endpoints: [], jobs: [stubborn, easy] })],
    world: false,
  })
  await sql`create table told (what text)`.execute(platform.db)
})
afterAll(async () => {
  await platform.close()
  await database.drop()
})

/** Starts a platform of its own process on the same database and answers by which signal it ended. */
async function fatalStart(): Promise<unknown> {
  const args = ['--conditions=@medelge/source', '--import', 'tsx', fatalPlatform, database.url]
  const [, signal] = await once(spawn(process.execPath, args, { stdio: 'ignore' }), 'exit')
  return signal
}

const noted = async () => (await sql<{ what: string }>`select what from told`.execute(platform.db)).rows

it('begins a job that takes its process with it twice, then tells that it failed, and lives on', async () => {
  await platform.platform.jobs.add(platform.db, { name: 'fatal' }, { of: 'somebody' })
  expect(await fatalStart()).toBe('SIGKILL')
  expect(await fatalStart()).toBe('SIGKILL')
  expect(await noted()).toEqual([])
  const third = await standTestPlatform(database.url, { modules: [...modules, fatalModule], world: false })
  await vi.waitFor(async () => expect(await noted()).toHaveLength(1), { timeout: 60_000, interval: 100 })
  await third.close()
  expect(await noted()).toEqual([{ what: '{"of":"somebody"}' }])
  const { rows } = await sql`select from graphile_worker.jobs where task_identifier = 'fatal'`.execute(
    platform.db,
  )
  expect(rows).toEqual([])
}, 300_000)

it('tells of a job that only threw, and counts it where a monitor looks', async () => {
  await platform.platform.jobs.add(platform.db, stubborn, { of: 'somebody' })
  await vi.waitFor(() => expect(told).toContainEqual({ of: 'somebody' }), { timeout: 20_000, interval: 100 })
  expect(tries).toBe(1)
  expect(faultCounts().get('jobs')).toBeGreaterThan(0)
  expect((await platform.anonymous.get('/metrics')).text).toMatch(/^medelge_faults_total\{of="jobs"\} [1-9]/m)
})
