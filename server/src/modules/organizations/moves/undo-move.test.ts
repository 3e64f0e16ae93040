import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let admin: Client
let now = new Date('2022-01-20T02:00:00Z')
let unit: number
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => now })
  unit = platform.world.banner.organizationId
  admin = await platform.as('administrator', platform.world.region.organizationId)
})
afterAll(() => platform.close())

const undo = (who = admin, id = unit) => who.post(`/api/organizations/${id}/undo-move`, {})
const above = async (): Promise<number[]> =>
  (await admin.get(`/api/organizations/${unit}`)).body.chain.map(({ id }: { id: number }) => id)
const move = (since = '2021-07-01') =>
  admin.post(`/api/organizations/${unit}/move`, {
    parentId: platform.world.otherLeague.organizationId,
    since,
  })

it('puts the unit back where it stood, once, and keeps both in the history', async () => {
  const before = await above()
  expect((await undo()).body.code).toBe('ORGANIZATION_UNDO_OVER')
  expect((await move()).status).toBe(200)
  expect(await above()).toContain(platform.world.otherLeague.organizationId)
  const undone = await undo()
  expect(undone.status).toBe(200)
  expect(undone.body.history.length).toBeGreaterThan(0)
  expect(await above()).toEqual(before)
  expect((await undo()).body.code).toBe('ORGANIZATION_UNDO_OVER')
})

it('is over the day after', async () => {
  expect((await move('2021-09-01')).status).toBe(200)
  now = new Date('2022-01-21T02:00:00Z')
  expect((await undo()).body.code).toBe('ORGANIZATION_UNDO_OVER')
})

it('is for whoever manages both places', async () => {
  expect((await undo(platform.anonymous)).status).toBe(401)
  expect((await undo(await platform.as('officer', unit))).status).toBe(404)
  const { organizationId } = platform.world.siblingBanner
  expect((await undo(await platform.as('administrator', organizationId))).status).toBe(404)
  expect((await undo(admin, 2_000_000_000)).status).toBe(404)
})
