import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { opening, photo, send } from '../evidence.fixture.ts'
import { linkEvidence } from '../link-evidence.ts'

let test: TestPlatform
let clerk: Client
let now = new Date('2021-09-18T08:00:00Z')

beforeAll(async () => {
  test = await buildTestPlatform({ clock: () => now, config: { uploadFiles: 3, uploadMegabytes: 20 } })
  clerk = await test.as('recorder', test.world.banner.organizationId)
})
afterAll(() => test.close())

const MB = 1024 * 1024
const begin = (client: Client, size = 10) => client.post('/api/uploads', undefined, opening('a.jpg', size))

it('what a person sends is bounded, in files and bytes, unused and by day', async () => {
  const ids = []
  for (let nth = 0; nth < 3; nth += 1) ids.push((await send(clerk, `${nth}.jpg`, await photo())).body.id)
  const unused = await begin(clerk)
  expect([unused.status, unused.body.code]).toEqual([429, 'UPLOADS_UNUSED'])
  expect(unused.body.message).toContain('3 个')
  await linkEvidence(test.db, 'test-record', '1', ids, { id: clerk.personId, name: '', roles: [] })
  expect((await begin(clerk)).body.code).toBe('UPLOADS_OF_DAY')
  now = new Date('2021-09-19T09:00:00Z')
  expect((await begin(clerk)).status).toBe(201)
})

it('what is begun counts with its whole size until it is given up', async () => {
  const other = await test.as('recorder', test.world.farBanner.organizationId)
  const first = await begin(other, 15 * MB)
  expect((await begin(other, 15 * MB)).body.code).toBe('UPLOADS_UNUSED')
  await other.del(String(first.headers.location), undefined, { 'tus-resumable': '1.0.0' })
  expect((await begin(other, 15 * MB)).status).toBe(201)
})
