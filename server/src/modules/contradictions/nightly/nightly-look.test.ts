import { afterAll, beforeAll, expect, it } from 'vitest'
import { delivered } from '#test/delivered'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { declareFigure } from '../contradiction.fixture.ts'
import { lookAtAll } from './nightly-look.ts'

let platform: TestPlatform
let officer: Client
let unit: number
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  unit = platform.world.banner.organizationId
  officer = await platform.as('officer', unit)
})
afterAll(() => platform.close())

const declare = (period: string, value: string) => declareFigure(platform, officer, { period, value })

const lines = async () => {
  await delivered(platform)
  const { items } = (await officer.get('/api/notifications')).body
  return items.filter(({ code }: { code: string }) => code === 'contradictions-found')
}
const counts = async (year = 2021, who = officer) =>
  (await who.get(`/api/contradiction-counts?organizationId=${unit}&year=${year}`)).body

it('looks over every unit in the night, tells who answers there once, and counts less once it is explained', async () => {
  await lookAtAll(platform.background)
  expect(await counts()).toMatchObject({ items: [], lookedAt: '2022-01-20T02:00:00.000Z' })
  await declare('2020-12-31', '1000')
  await declare('2021-12-31', '700')
  await lookAtAll(platform.background)
  expect((await counts()).items).toMatchObject([{ organizationId: unit, warnings: 1, unexplained: 1 }])
  expect(await lines()).toHaveLength(1)
  // Those above see it too, in their own list of units.
  const chief = await platform.as('officer', platform.world.region.organizationId)
  const above = `/api/contradiction-counts?organizationId=${platform.world.region.organizationId}&year=2021`
  expect((await chief.get(above)).body.items.map((one: { name: string }) => one.name)).toContain(
    (await counts()).items[0].name,
  )
  await lookAtAll(platform.background)
  expect(await lines()).toHaveLength(1)
  const address = `/api/contradictions/year/${unit}-2021`
  const [found] = (await officer.get(address)).body.items
  expect(
    (await officer.post(`${address}/answers`, { key: found.key, note: '按新章程重新登记' })).status,
  ).toBe(201)
  await lookAtAll(platform.background)
  expect((await counts()).items).toMatchObject([{ warnings: 1, unexplained: 0 }])
})

it('is for whoever sees the unit', async () => {
  const beside = await platform.as('officer', platform.world.siblingBanner.organizationId)
  const asked = `/api/contradiction-counts?organizationId=${unit}&year=2021`
  expect((await beside.get(asked)).status).toBe(404)
  expect((await platform.anonymous.get(asked)).status).toBe(401)
})
