import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Client } from '#test/client'
import { delivered } from '#test/delivered'
import { standTestPlatform, type TestPlatform } from '#test/stand-platform'
import { createTestDatabase, type TestDatabase } from '#test/test-database'
import { backupHealth } from '../backup-health.ts'
import { findBackup } from '../find-backups.ts'
import { nightlyBackup } from '../nightly-backup.ts'
import { monthlyDrill } from './monthly-drill.ts'

let keeper: string
let database: TestDatabase
let platform: TestPlatform
let administrator: Client

beforeAll(async () => {
  // Faults are told on the terminal too; these are meant.
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  keeper = await mkdtemp(join(tmpdir(), 'medelge-drill-'))
  database = await createTestDatabase()
  platform = await standTestPlatform(database.url, { config: { backup: keeper, backupKeep: 1 } })
  administrator = await platform.as('administrator', platform.world.region.organizationId)
})
afterAll(async () => {
  await platform.close()
  await database.drop()
  await rm(keeper, { recursive: true, force: true })
})

/** Does a job's work and answers the newest line of the administrator's bell. */
async function newsAfter(job: typeof nightlyBackup, config = {}): Promise<string> {
  const changed = { ...platform.background, config: { ...platform.background.config, ...config } }
  await job.run(undefined as never, changed)
  await delivered(platform)
  const { body } = await administrator.get('/api/notifications', { 'accept-language': 'en' })
  await administrator.post('/api/notifications/read', {})
  return body.items[0]?.text ?? ''
}

/** What an administrator reads of a part under 系统状况. */
async function health(name: string): Promise<string> {
  const { body } = await administrator.get('/api/system-health', { 'accept-language': 'en' })
  const part = body.parts.find((one: { name: string }) => one.name === name)
  return `${part.light}: ${part.text}`
}

async function databases(): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query('select datname as name from pg_database')
  await client.end()
  return rows.map(({ name }) => name)
}

it('backs up every night and keeps as many as were asked for', async () => {
  expect(await health('backup')).toMatch(/^red: None yet/)
  expect(await newsAfter(nightlyBackup)).toBe('')
  expect(await newsAfter(nightlyBackup)).toBe('')
  expect(await health('backup')).toMatch(/^green: Last made \d{4}-/)
  expect((await readdir(keeper)).filter((name) => name !== 'files')).toHaveLength(1)
})

it('restores the newest backup beside the platform, and tells that it could', async () => {
  expect(await health('drill')).toMatch(/^yellow: No backup was ever/)
  expect(await newsAfter(monthlyDrill)).toMatch(/drill went well/)
  expect(await health('drill')).toMatch(/^green: Passed \d{4}-.* was restored and proven/)
  expect((await databases()).filter((name) => name.endsWith('_drill'))).toEqual([])
})

it('tells when the newest backup is not whole', async () => {
  const { folder } = await findBackup(keeper)
  await appendFile(join(folder, 'database', 'person.copy.gz'), 'x')
  expect(await newsAfter(monthlyDrill)).toMatch(/FAILED: .*not whole: database\/person/)
  expect(await health('drill')).toMatch(/^red: Failed .*not whole: database\/person/)
})

it('tells when there is none, or none of these nights', async () => {
  expect(await newsAfter(monthlyDrill, { backup: join(keeper, 'empty') })).toMatch(
    /FAILED: There is no finished/,
  )
  await newsAfter(nightlyBackup)
  const lights = [1, 27, 60].map(async (hours) => {
    const clock = () => new Date(Date.now() + hours * 3600 * 1000)
    const [backup] = backupHealth
    return (await backup?.read(platform.db, { ...platform.platform, clock }))?.light
  })
  expect(await Promise.all(lights)).toEqual(['green', 'yellow', 'red'])
  platform.background.clock = () => new Date(Date.now() + 3 * 24 * 3600 * 1000)
  expect(await newsAfter(monthlyDrill)).toMatch(/FAILED: The newest backup was made/)
})

it('tells when a backup fails, or the process ended in it', async () => {
  expect(await newsAfter(nightlyBackup, { backup: '/dev/null/nowhere' })).toMatch(/has a problem: .*ENOTDIR/)
  await nightlyBackup.failed?.(undefined as never, platform.background)
  await delivered(platform)
  const { body } = await administrator.get('/api/notifications', { 'accept-language': 'en' })
  expect(body.items[0].text).toMatch(/the process ended in the middle/)
})

it('makes a trial backup where none is set up, and throws it away', async () => {
  expect(await newsAfter(monthlyDrill, { backup: undefined })).toMatch(/No nightly backup is set up/)
  expect(await readdir(platform.platform.config.data)).not.toContain('drill')
  await appendFile(join((await findBackup(keeper)).folder, 'manifest.json'), ' ')
  expect(await health('backup')).toMatch(/^red: The newest one, .* is damaged/)
})
