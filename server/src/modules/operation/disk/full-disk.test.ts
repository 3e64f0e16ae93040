import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { defineJob } from '#platform/jobs/job'
import { defineModule } from '#platform/module'
import { delivered } from '#test/delivered'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'
import { modules } from '../../../modules.ts'
import { diskWatch } from './watch-disk.ts'

const MB = 1024 * 1024
const done: string[] = []
const note = async (what: string) => void done.push(what)
const filling = defineJob('filling', note)
const freeing = defineJob('freeing', note, { whenFull: true })

let free = 5000 * MB
let test: TestPlatform
let administrator: Client
let beside: Client
let recorder: Client
let look: () => Promise<void>

beforeAll(async () => {
  test = await buildTestPlatform({
    modules: [...modules, defineModule({ name: 'full', endpoints: [], jobs: [filling, freeing] })],
    config: { disk: { warn: 2048, stop: 512 } },
    measureSpace: async () => ({ device: 1, free, size: 500_000 * MB }),
  })
  const { region, league, banner } = test.world
  administrator = await test.as('administrator', region.organizationId)
  beside = await test.as('administrator', league.organizationId)
  recorder = await test.as('recorder', banner.organizationId)
  look = diskWatch(test.background)
})
afterAll(() => test.close())

const unread = async (client: Client): Promise<string[]> => {
  await delivered(test)
  const { items } = (await client.get('/api/notifications')).body
  return items.filter((one: { readAt: unknown }) => !one.readAt).map((one: { text: string }) => one.text)
}
let day = 10
const record = () => {
  day += 1
  return recorder.post(
    '/api/sessions',
    sessionOf(test.world, { day: `2021-09-${day}`, title: `讲座 ${day}` }),
  )
}
const opening = { 'tus-resumable': '1.0.0', 'upload-length': '10', 'upload-metadata': 'filename YS5qcGc=' }

it('says nothing while there is room', async () => {
  await look()
  expect(await unread(administrator)).toEqual([])
  expect((await record()).status).toBe(201)
})

it('warns the administrators of the region before the disk is full, once', async () => {
  free = 1900 * MB
  await look()
  await look()
  expect(await unread(administrator)).toEqual([expect.stringContaining('1900 MB')])
  expect(await unread(beside)).toEqual([])
  expect((await record()).status).toBe(201)
})

it('is read-only on a full disk, in the reader’s language, and people still come in', async () => {
  free = 400 * MB
  await look()
  const refused = await record()
  expect([refused.status, refused.body.code]).toEqual([507, 'STORAGE_FULL'])
  expect(refused.body.message).toContain('草稿')
  const upload = await recorder.post('/api/uploads', undefined, opening)
  expect(upload.body.code).toBe('STORAGE_FULL')
  expect((await recorder.get('/api/own-records')).status).toBe(200)
  expect((await recorder.post('/api/notifications/read', { ids: [] })).status).toBe(200)
  const door = await test.anonymous.post('/api/auth/sign-in/username', { username: 'nobody', password: 'x' })
  expect(door.body.code).not.toBe('STORAGE_FULL')
  // A stranger learns nothing of the disk.
  expect((await test.anonymous.post('/api/sessions', sessionOf(test.world))).status).toBe(401)
  const lines = await unread(administrator)
  expect(lines).toEqual([expect.stringContaining('400 MB')])
})

it('lets queued work wait that would write, uncounted, and does what frees space', async () => {
  const { jobs } = test.platform
  await jobs.add(test.db, filling, 'waits')
  await jobs.add(test.db, freeing, 'frees')
  await vi.waitFor(() => expect(done).toEqual(['frees']), { timeout: 20_000, interval: 50 })
  const waiting = await sql<{ attempts: number }>`
    select attempts from graphile_worker.jobs where task_identifier = 'filling'`.execute(test.db)
  expect(waiting.rows).toEqual([{ attempts: 0 }])
})

it('takes writes again by itself when there is room, and says so', async () => {
  free = 5000 * MB
  await look()
  expect((await record()).status).toBe(201)
  expect(await unread(administrator)).toEqual([expect.stringContaining('恢复')])
  await vi.waitFor(() => expect(done).toEqual(['frees', 'waits']), { timeout: 20_000, interval: 50 })
})

it('takes no file that would fill the disk', async () => {
  free = 520 * MB
  await look()
  const upload = (length: number) =>
    recorder.post('/api/uploads', undefined, { ...opening, 'upload-length': String(length) })
  expect((await upload(MB)).status).toBe(201)
  expect((await upload(9 * MB)).body.code).toBe('STORAGE_FULL')
})
