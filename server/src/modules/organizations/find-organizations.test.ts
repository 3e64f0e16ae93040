import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let clerk: Client

const names = (reply: { body: { items: { name: string }[] } }) => reply.body.items.map((unit) => unit.name)
const search = (word: string, more = '') =>
  clerk.get(`/api/organizations?search=${encodeURIComponent(word)}${more}`)

beforeAll(async () => {
  platform = await buildTestPlatform()
  clerk = await platform.as('recorder', platform.world.banner.organizationId)
})
afterAll(() => platform.close())

it('finds the units below one, each with the number of its own', async () => {
  const { league, banner } = platform.world
  const { body } = await clerk.get(`/api/organizations?parentId=${league.organizationId}`)
  expect(names({ body }).sort()).toEqual(
    ['西乌珠穆沁旗科学技术协会', '锡林浩特市科学技术协会', '锡林郭勒盟科普服务中心'].sort(),
  )
  const own = body.items.find((unit: { id: number }) => unit.id === banner.organizationId)
  expect(own).toMatchObject({ children: 2, parentId: league.organizationId, level: 'banner' })
})

it.each(['西乌珠穆沁', 'xiwuzhumuqin', 'xwzmqqkx', 'kx-152526'])('finds a unit by %s', async (word) => {
  expect(names(await search(word))).toContain('西乌珠穆沁旗科学技术协会')
})

it('narrows by kind, level and number', async () => {
  expect(names(await search('物理', '&kind=society'))).toEqual(['内蒙古自治区物理学会'])
  expect(names(await search('物理', '&kind=school'))).toEqual([])
  expect(names(await clerk.get('/api/organizations?kind=society'))).toEqual(['内蒙古自治区物理学会'])
  expect(names(await clerk.get('/api/organizations?level=league'))).toHaveLength(2)
  expect(names(await clerk.get('/api/organizations?level=league&limit=1'))).toHaveLength(1)
  expect(names(await search('%'))).toEqual([])
})

it('names exactly the units asked for, one or several', async () => {
  const { banner, league } = platform.world
  const one = await clerk.get(`/api/organizations?ids=${banner.organizationId}`)
  expect(names(one)).toEqual([banner.organizationName])
  const two = await clerk.get(`/api/organizations?ids=${banner.organizationId}&ids=${league.organizationId}`)
  expect(names(two).sort()).toEqual([banner.organizationName, league.organizationName].sort())
})

it('shows one unit with its chain, its history and what the asker may do', async () => {
  const { banner, league } = platform.world
  const path = `/api/organizations/${banner.organizationId}`
  const { body } = await clerk.get(path)
  expect(body.organization).toMatchObject({ name: banner.organizationName, kind: 'association' })
  expect(body.chain.map((step: { level: string }) => step.level)).toEqual(['banner', 'league', 'region'])
  expect(body.history).toMatchObject([
    { parentId: league.organizationId, parentName: league.organizationName },
  ])
  expect(body.can).toEqual({ read: true, manage: false })
  const admin = await platform.as('administrator', platform.world.region.organizationId)
  expect((await admin.get(path)).body.can).toEqual({ read: true, manage: true })
})

it('refuses strangers, unknown units and nonsense', async () => {
  const path = `/api/organizations/${platform.world.banner.organizationId}`
  expect((await platform.anonymous.get('/api/organizations')).status).toBe(401)
  expect((await platform.anonymous.get(path)).status).toBe(401)
  expect((await clerk.get('/api/organizations/999999')).status).toBe(404)
  const bad = await clerk.get('/api/organizations?kind=castle&limit=1000')
  const fields = bad.body.details.fields.map((problem: { field: string }) => problem.field)
  expect(fields.sort()).toEqual(['kind', 'limit'])
})
