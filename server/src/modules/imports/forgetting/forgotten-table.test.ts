import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { removeTonight } from '../../retention/retention.fixture.ts'
import { beginImport, carryOut, sendFile } from '../import.fixture.ts'

let platform: TestPlatform
let administrator: Client
let now = new Date('2021-09-18T08:00:00Z')
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => now })
  administrator = await platform.as('administrator', platform.world.region.organizationId)
})
afterAll(() => platform.close())

const table = Buffer.from('姓名,账号,单位\n其木格,qimuge,\n娜仁,naren,\n')
const begin = () =>
  beginImport(administrator, 'people', platform.world.region.organizationId, {
    ...{ name: '花名册.csv', bytes: table },
  })

it('loses the table after a year, and keeps what became of its rows', async () => {
  const { id, evidenceId } = await begin()
  const done = await carryOut(administrator, id)
  expect(done).toMatchObject({ state: 'imported', recorded: 2, forgottenAt: null })
  expect(done.preview.length).toBeGreaterThan(0)
  const file = async () => (await administrator.get(`/api/evidence/${evidenceId}/file`)).status
  expect(await file()).toBe(200)
  // Runs are dated by the clock of the database.
  await platform.db.updateTable('importRun').set({ changedAt: now }).execute()
  now = new Date('2022-09-17T20:00:00Z')
  await removeTonight(platform)
  expect(await file()).toBe(200)
  now = new Date('2022-09-18T20:00:00Z')
  await removeTonight(platform)
  expect(await file()).toBe(404)
  const { body } = await administrator.get(`/api/imports/${id}`)
  expect(body).toMatchObject({
    ...{ state: 'imported', recorded: 2, fileName: '花名册.csv', preview: [], problems: [] },
    forgottenAt: now.toISOString(),
  })
  const rows = await platform.db.selectFrom('importRow').selectAll().where('runId', '=', id).execute()
  expect(rows.map(({ name, recordId }) => [name, recordId !== null])).toEqual([
    ['', true],
    ['', true],
  ])
  const refused = [
    await administrator.patch(`/api/imports/${id}`, { again: true }),
    await administrator.post(`/api/imports/${id}/carry-out`, {}),
  ]
  expect(refused.map((one) => one.body.code)).toEqual(['IMPORT_FORGOTTEN', 'IMPORT_FORGOTTEN'])
  const listed = (await administrator.get('/api/imports')).body.items.map((one: { id: string }) => one.id)
  expect(listed).toContain(id)
})

it('takes the same bytes anew, and knows that they were read in before', async () => {
  const again = await sendFile(administrator, '花名册.csv', table)
  expect((await administrator.get(`/api/evidence/${again}/file`)).status).toBe(200)
  const run = await begin()
  expect(run.earlier).toMatchObject({ rows: 2 })
  expect(run.preview.length).toBeGreaterThan(0)
})
