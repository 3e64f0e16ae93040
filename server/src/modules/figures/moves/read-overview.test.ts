import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { postEntry } from '../ledger/entry.store.ts'
import { foldAll } from '../ledger/fold.store.ts'
import { entryOf, lineOf } from '../ledger/ledger.fixture.ts'

const FLOW = 'popsci-publicity-events'
const STOCK = 'popsci-estations'
let platform: TestPlatform
let leader: Client
let region: number
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2023-03-01T02:00:00Z') })
  const { world } = platform
  region = world.region.organizationId
  leader = await platform.as('leader', region)
  const post = (host: number, metric: string, day: string, amount: number, change = {}) =>
    postEntry(platform.db, entryOf([host], [lineOf(metric, day, amount, change)]))
  await post(world.banner.organizationId, FLOW, '2021-05-30', 12, { audience: 'teenagers' })
  await post(world.farBanner.organizationId, FLOW, '2021-09-18', 5)
  await post(region, FLOW, '2021-09-19', 2)
  await post(world.banner.organizationId, STOCK, '2020-02-01', 3)
  await foldAll(platform.db)
  await post(world.league.organizationId, STOCK, '2021-08-01', 1)
})
afterAll(() => platform.close())

it.each([
  `metric=${FLOW}&period=2021`,
  `metric=${FLOW}&period=2021-Q3`,
  `metric=${FLOW}&period=2021&audience=teenagers`,
  `metric=${FLOW}&period=..2021-09-18`,
  `metric=${STOCK}&period=2021`,
  `metric=${STOCK}&period=2021-08&asOf=2020-01-01T00:00:00Z`,
])('says of %s what the figure, its parts and its course say alone', async (asked) => {
  const query = `${asked}&organization=${region}`
  const { status, body } = await leader.get(`/api/figures/overview?${query}`)
  expect(status).toBe(200)
  const { figure, children } = (await leader.get(`/api/figures/children?${query}`)).body
  expect([body.figure, body.children]).toEqual([figure, children])
  expect(body.figure).toEqual((await leader.get(`/api/figures?${query}`)).body)
  const year = query.replace(/period=[^&]+/, 'period=2021')
  expect(body.steps).toEqual((await leader.get(`/api/figures/trend?${year}`)).body.steps)
  expect(body.steps).toHaveLength(12)
})

it('names the area an association stands for, and none for whoever stands for none', async () => {
  const { body } = await leader.get(`/api/figures/overview?metric=${FLOW}&period=2021&organization=${region}`)
  const { league, society } = platform.world
  const areaOf = (id: number) => body.children.find((child: { id: number }) => child.id === id)?.area
  expect(areaOf(league.organizationId)).toEqual({ code: '152500', name: '锡林郭勒盟' })
  expect(areaOf(society.organizationId)).toBeNull()
})

it('is for those who may see the figure, and refuses what is no figure', async () => {
  const address = `/api/figures/overview?metric=${FLOW}&period=2021&organization=${region}`
  expect((await platform.anonymous.get(address)).status).toBe(401)
  const clerk = await platform.as('recorder', platform.world.banner.organizationId)
  expect((await clerk.get(address)).status).toBe(404)
  expect((await leader.get(address.replace('2021', 'soon'))).status).toBe(422)
  expect((await leader.get(address.replace(FLOW, 'No!'))).status).toBe(400)
})
