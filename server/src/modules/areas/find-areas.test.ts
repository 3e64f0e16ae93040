import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let clerk: Client

const names = (reply: { body: { items: { name: string }[] } }) => reply.body.items.map((area) => area.name)

beforeAll(async () => {
  platform = await buildTestPlatform()
  clerk = await platform.as('recorder', platform.world.banner.organizationId)
})
afterAll(() => platform.close())

it('finds the areas below one, in the order of their codes', async () => {
  const { league, region } = platform.world
  expect(names(await clerk.get(`/api/areas?parentId=${region.areaId}`))).toEqual(['兴安盟', '锡林郭勒盟'])
  expect(names(await clerk.get(`/api/areas?parentId=${league.areaId}`))).toEqual([
    '锡林浩特市',
    '西乌珠穆沁旗',
  ])
})

it.each([
  ['西乌', ['西乌珠穆沁旗']],
  ['xiwuzhu', ['西乌珠穆沁旗']],
  ['xwzmqq', ['西乌珠穆沁旗']],
  ['1522', ['兴安盟', '科尔沁右翼前旗']],
  ['100%', []],
  ['没有这里', []],
])('finds %s by name, pinyin, initials or code', async (search, found) => {
  expect(names(await clerk.get(`/api/areas?search=${encodeURIComponent(search)}`))).toEqual(found)
})

it('narrows to a level and a number of rows', async () => {
  expect(names(await clerk.get('/api/areas?level=league&limit=1'))).toEqual(['兴安盟'])
})

it('shows one area with everything above it and the nearest known inhabitants', async () => {
  const { town, banner } = platform.world
  const { body } = await clerk.get(`/api/areas/${town.areaId}`)
  expect(body.area).toMatchObject({ name: '巴拉嘎尔高勒镇', level: 'town', parentId: banner.areaId })
  expect(body.chain.map((step: { level: string }) => step.level)).toEqual([
    'town',
    'banner',
    'league',
    'region',
  ])
  expect(body.population).toMatchObject({ name: '巴拉嘎尔高勒镇', inhabitants: 30_000, year: 2020 })
  await platform.db.deleteFrom('population').where('areaId', '=', town.areaId).execute()
  const above = await clerk.get(`/api/areas/${town.areaId}`)
  expect(above.body.population).toMatchObject({ name: '西乌珠穆沁旗', inhabitants: 80_321 })
})

it('refuses strangers, unknown areas and nonsense', async () => {
  expect((await platform.anonymous.get('/api/areas')).status).toBe(401)
  expect((await platform.anonymous.get(`/api/areas/${platform.world.town.areaId}`)).status).toBe(401)
  expect((await clerk.get('/api/areas/999999')).status).toBe(404)
  const bad = await clerk.get('/api/areas?parentId=here&level=planet&limit=0')
  expect(bad.status).toBe(400)
  const fields = bad.body.details.fields.map((problem: { field: string }) => problem.field)
  expect(fields.sort()).toEqual(['level', 'limit', 'parentId'])
})
