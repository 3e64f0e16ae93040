import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { photo, send } from '../evidence.fixture.ts'
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
  const sweep = () => sweepEvidence.run(undefined as never, test.platform)
  const store = await fileStoreOf(test.platform)

  now = new Date('2021-09-25T07:00:00Z')
  await sweep()
  expect((await clerk.get(`/api/evidence/${forgotten.id}`)).status).toBe(200)

  now = new Date('2021-09-25T09:00:00Z')
  await sweep()
  expect((await clerk.get(`/api/evidence/${forgotten.id}`)).status).toBe(404)
  expect(await store.has(forgotten.sha256)).toBe(false)
  expect(await store.has(thumbnailKey(forgotten.sha256))).toBe(false)
  expect((await clerk.get(`/api/evidence/${twin.id}`)).status).toBe(404)
  expect(await store.has(used.sha256)).toBe(true)
  const left = await test.db.selectFrom('evidence').select('id').execute()
  expect(left.map(({ id }) => id)).toEqual([used.id])
})

it('lets the platform itself keep evidence', async () => {
  const file = { name: '文件.txt', bytes: Buffer.from('内科协发〔2021〕1号'), uploadedBy: clerk.personId }
  const id = await storeEvidence(test.platform, file)
  expect((await clerk.get(`/api/evidence/${id}/file`)).text).toBe('内科协发〔2021〕1号')
  await expect(storeEvidence(test.platform, { ...file, name: 'x.exe' })).rejects.toMatchObject({
    code: 'FILE_TYPE_REFUSED',
  })
})
