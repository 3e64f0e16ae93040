import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { removeTonight } from '../../retention/retention.fixture.ts'
import { going, opening, photo, send } from '../evidence.fixture.ts'
import { fileStoreOf } from '../files/file-store.ts'
import { storeEvidence, thumbnailKey } from '../files/keep-file.ts'
import { linkEvidence } from '../link-evidence.ts'
import { sweepEvidence } from './sweep-evidence.ts'

let test: TestPlatform
let clerk: Client
let now = new Date('2021-09-18T08:00:00Z')

beforeAll(async () => {
  test = await buildTestPlatform({ clock: () => now })
  clerk = await test.as('recorder', test.world.banner.organizationId)
})
afterAll(() => test.close())

const actor = () => ({ id: clerk.personId, name: '', roles: [] })

it('drops what proved nothing for a week, and its bytes unless others need them', async () => {
  const shared = await photo()
  const forgotten = (await send(clerk, 'a.jpg', await photo())).body
  const twin = (await send(clerk, 'b.jpg', shared)).body
  const used = (await send(clerk, 'c.jpg', shared)).body
  await linkEvidence(test.db, 'test-record', '1', [used.id], actor())
  const store = await fileStoreOf(test.platform)

  now = new Date('2021-09-24T19:47:00Z')
  await removeTonight(test)
  expect((await clerk.get(`/api/evidence/${forgotten.id}`)).status).toBe(200)

  now = new Date('2021-09-25T19:47:00Z')
  await removeTonight(test)
  expect((await clerk.get(`/api/evidence/${forgotten.id}`)).status).toBe(404)
  expect(await store.has(forgotten.sha256)).toBe(false)
  expect(await store.has(thumbnailKey(forgotten.sha256))).toBe(false)
  expect((await clerk.get(`/api/evidence/${twin.id}`)).status).toBe(404)
  expect(await store.has(used.sha256)).toBe(true)
  const left = await test.db.selectFrom('evidence').select('id').execute()
  expect(left.map(({ id }) => id)).toEqual([used.id])
})

it('drops what was begun and not finished within a day, and no longer counts it', async () => {
  const opened = await clerk.post('/api/uploads', undefined, opening('a.jpg', 10))
  const path = String(opened.headers.location)
  const sweep = () => sweepEvidence.run(undefined as never, test.platform)
  await sweep()
  expect((await clerk.patch(path, Buffer.alloc(4), going(0))).status).toBe(204)
  now = new Date(now.getTime() + 25 * 60 * 60 * 1000)
  await sweep()
  expect((await clerk.patch(path, Buffer.alloc(6), going(4))).status).toBe(404)
  expect(await test.db.selectFrom('upload').select('id').execute()).toEqual([])
})

it('clears away whatever a killed process left of an upload, and goes on for the rest', async () => {
  const folder = join(test.platform.config.data, 'uploads')
  const begin = async () =>
    String((await clerk.post('/api/uploads', undefined, opening('a.jpg', 10))).headers.location)
  const ids = [await begin(), await begin(), await begin()].map((path) => path.split('/').at(-1) ?? '')
  const [noted, bytes, unknown] = ids as [string, string, string]
  await rm(join(folder, noted))
  await rm(join(folder, `${bytes}.json`))
  await test.db.deleteFrom('upload').where('id', '=', unknown).execute()
  await mkdir(join(folder, 'incoming'), { recursive: true })
  await writeFile(join(folder, 'incoming', 'left'), '')
  now = new Date(now.getTime() + 25 * 60 * 60 * 1000)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) await utimes(join(entry.parentPath, entry.name), new Date(0), new Date(0))
  await sweepEvidence.run(undefined as never, test.platform)
  const left = await readdir(folder, { recursive: true, withFileTypes: true })
  expect(left.filter((entry) => entry.isFile())).toEqual([])
  expect(await test.db.selectFrom('upload').select('id').execute()).toEqual([])
})

it('lets the platform itself keep evidence', async () => {
  const file = { name: '文件.txt', bytes: Buffer.from('内科协发〔2021〕1号'), uploadedBy: clerk.personId }
  const id = await storeEvidence(test.platform, file)
  expect((await clerk.get(`/api/evidence/${id}/file`)).text).toBe('内科协发〔2021〕1号')
  await expect(storeEvidence(test.platform, { ...file, name: 'x.exe' })).rejects.toMatchObject({
    code: 'FILE_TYPE_REFUSED',
  })
})
