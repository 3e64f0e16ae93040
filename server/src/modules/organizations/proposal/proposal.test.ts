import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let admin: Client
let league: number
beforeAll(async () => {
  platform = await buildTestPlatform()
  league = platform.world.league.organizationId
  admin = await platform.as('administrator', league)
})
afterAll(() => platform.close())

const proposal = async (client = admin, organizationId = league) =>
  client.get(`/api/unit-proposal?organizationId=${organizationId}`)
const accept = (more: object = {}, client = admin, organizationId = league) =>
  client.post('/api/unit-proposal', { organizationId, towns: false, ...more })
const unit = async (name: string) => {
  const { body } = await admin.get(`/api/organizations?search=${encodeURIComponent(name)}`)
  return body.items.find((one: { name: string }) => one.name === name)
}

it('tells the divisions to anybody: provinces, and what lies straight below one', async () => {
  const { body } = await platform.anonymous.get('/api/divisions')
  expect(body.items).toHaveLength(31)
  const [first] = body.items
  expect(first).toMatchObject({
    code: '110000',
    leagues: 0,
    banners: 16,
    association: { shortName: '北京市科协' },
  })
  const below = async (code: string) =>
    (await platform.anonymous.get(`/api/divisions?below=${code}`)).body.items
  expect((await below('310000')).map(({ name }: { name: string }) => name)).toContain('黄浦区')
  expect((await below('130100'))[0].association.name).toBe('石家庄市长安区科学技术协会')
  expect(await below('990000')).toEqual([])
  expect((await platform.anonymous.get('/api/divisions?below=../15')).status).toBe(400)
})

it('proposes what does not stand yet, and is for those who manage units there', async () => {
  const { body } = await proposal()
  const { banner, siblingBanner, region, otherLeague } = platform.world
  expect(body.area).toMatchObject({ code: '152500', leagues: 0, banners: 12 })
  const standing = [banner.name, siblingBanner.name]
  const names = body.items.map(({ areaName }: { areaName: string }) => areaName)
  expect(names.filter((name: string) => standing.includes(name))).toEqual([])
  expect(names).toContain('阿巴嘎旗')
  expect((await proposal(admin, region.organizationId)).status).toBe(404)
  const stranger = await platform.as('administrator', otherLeague.organizationId)
  for (const client of [stranger, await platform.as('officer', league)]) {
    expect((await proposal(client)).status).toBe(404)
    expect((await accept({}, client)).status).toBe(404)
  }
  expect((await platform.anonymous.post('/api/unit-proposal', {})).status).toBe(401)
})

it('refuses two of one name below one unit, and writes nothing then', async () => {
  const names = ['152522', '152523'].map((areaCode) => ({ areaCode, name: '草原科协', shortName: '草原' }))
  const reply = await accept({ names })
  expect(reply.body).toMatchObject({ code: 'ORGANIZATION_TWICE' })
  expect(await unit('草原科协')).toBeUndefined()
  expect((await admin.get('/api/areas?search=152522')).body.items).toEqual([])
})

describe('accepted', () => {
  it('adds areas and units once, in two windows at once, as they were named and without who was left out', async () => {
    const given = { areaCode: '152522', name: '阿巴嘎旗科协委员会', shortName: '阿旗科协' }
    const both = await Promise.all([1, 2].map(() => accept({ leftOut: ['152531'], names: [given] })))
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    const made = both.map(({ body }) => body.units).sort((a, b) => a - b)
    expect(made).toEqual([0, 9])
    expect(await unit('阿巴嘎旗科协委员会')).toMatchObject({
      shortName: '阿旗科协',
      parentId: league,
      level: 'banner',
    })
    expect(await unit('多伦县科学技术协会')).toBeUndefined()
    expect((await admin.get('/api/areas?search=152531')).body.items[0]).toMatchObject({ name: '多伦县' })
    const { code } = await platform.db
      .selectFrom('organization')
      .select('code')
      .where('name', '=', '苏尼特左旗科学技术协会')
      .executeTakeFirstOrThrow()
    expect(code).toBe('kx-152523')
    const acts = await platform.db
      .selectFrom('auditEntry')
      .select('subjectName')
      .where('action', '=', 'unit.added')
      .execute()
    expect(acts).toHaveLength(9)
  })

  it('adds the towns later, each below its own, or below the one around where that was left out', async () => {
    const { body } = await accept({ towns: true, leftOut: ['152531'] })
    expect(body.areas).toBe(0)
    const duolun = await unit('多伦县大北沟镇科学技术协会')
    expect(duolun).toMatchObject({ level: 'town', parentId: league })
    const { body: rest } = await proposal()
    expect(rest.items).toMatchObject([{ areaName: '多伦县' }])
  })
})
