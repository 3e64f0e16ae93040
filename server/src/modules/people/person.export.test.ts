import { afterAll, beforeAll, expect, it } from 'vitest'
import { csvRows } from '#test/csv-rows'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let administrator: Client
let bannerOnly: Client
beforeAll(async () => {
  platform = await buildTestPlatform()
  const { region, banner, otherLeague } = platform.world
  administrator = await platform.as('administrator', region.organizationId)
  bannerOnly = await platform.as('administrator', banner.organizationId, 'checker', banner.organizationId)
  for (const [nth, unit] of [region, banner, otherLeague].entries()) {
    const person = { account: `naran${nth}`, name: `=娜仁${nth}`, organizationId: unit.organizationId }
    expect((await administrator.post('/api/people', { ...person, roles: [] })).status).toBe(201)
  }
})
afterAll(() => platform.close())

const file = (query = '', who = administrator) => who.get(`/api/exports/people?format=csv${query}`)

it.each(['', '&order=-name', '&order=unit', '&search=娜仁', '&organizationId=banner', '&search=nobody'])(
  'the file of people holds what the list holds:%s',
  async (asked) => {
    const query = asked.replace('banner', String(platform.world.banner.organizationId))
    for (const who of [administrator, bannerOnly]) {
      const { items } = (await who.get(`/api/people?limit=100${query}`)).body
      const [head, ...rows] = csvRows((await file(query, who)).text)
      expect(head).toEqual(['姓名', '账号', '所在单位', '手机号', '角色', '上次登录', '状态', '第二步验证'])
      expect(rows.map(([name, account, unit]) => [name, account, unit])).toEqual(
        items.map((one: Record<string, string>) => [
          one.name?.replace(/^=/, "'="),
          one.account,
          one.organizationName,
        ]),
      )
    }
  },
)

it('names the roles and the last sign-in in the region’s time', async () => {
  const row = csvRows((await file(`&search=${bannerOnly.account}`)).text)[1]
  expect(row?.[4]).toBe('管理员、核对员')
  expect(row?.[5]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
})

it('is for who may see the list', async () => {
  expect((await file('', platform.anonymous)).status).toBe(401)
  const region = platform.world.region.organizationId
  expect((await file(`&organizationId=${region}`, bannerOnly)).status).toBe(404)
  expect((await file('', await platform.as('recorder', region))).status).toBe(404)
  expect((await file('&order=password')).status).toBe(400)
})
