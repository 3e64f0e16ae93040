import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let admin: Client

const school = (parentId: number, name = '实验小学') => ({
  name,
  shortName: name,
  kind: 'school',
  level: 'none',
  areaId: platform.world.banner.areaId,
  parentId,
  since: '2020-03-01',
})

beforeAll(async () => {
  platform = await buildTestPlatform()
  admin = await platform.as('administrator', platform.world.league.organizationId)
})
afterAll(() => platform.close())

it('adds a unit below another and finds it by pinyin', async () => {
  const added = await admin.post('/api/organizations', school(platform.world.banner.organizationId))
  expect(added.status).toBe(201)
  const found = await admin.get('/api/organizations?search=syxx')
  expect(found.body.items).toMatchObject([{ id: added.body.id, name: '实验小学' }])
})

it('refuses an area that does not exist, and names the field', async () => {
  const unit = { ...school(platform.world.banner.organizationId), areaId: 999_999 }
  const reply = await admin.post('/api/organizations', unit)
  expect(reply.status).toBe(422)
  expect(reply.body).toMatchObject({ code: 'AREA_UNKNOWN', details: { fields: [{ field: 'areaId' }] } })
})

it('renames a unit, and closes it when nothing stands below it', async () => {
  const { banner } = platform.world
  const { body } = await admin.post('/api/organizations', school(banner.organizationId, '老学校'))
  const path = `/api/organizations/${body.id}`
  expect((await admin.patch(path, { name: '新学校' })).body.name).toBe('新学校')
  expect((await admin.get('/api/organizations?search=xinxuexiao')).body.items).toHaveLength(1)
  expect((await admin.patch(path, { closedOn: '2021-06-30' })).body.closedOn).toBe('2021-06-30')
  expect((await admin.get('/api/organizations?search=xinxuexiao')).body.items).toHaveLength(0)
  const parent = `/api/organizations/${banner.organizationId}`
  const early = await admin.patch(parent, { closedOn: '2021-06-30' })
  expect(early.status).toBe(409)
  expect(early.body.code).toBe('ORGANIZATION_HAS_CHILDREN')
})

it('moves a unit from a day on and keeps its history', async () => {
  const { banner, siblingBanner } = platform.world
  const { body } = await admin.post('/api/organizations', school(banner.organizationId, '搬迁小学'))
  const path = `/api/organizations/${body.id}/move`
  const move = { parentId: siblingBanner.organizationId, since: '2021-07-01' }
  const moved = await admin.post(path, move)
  expect(moved.body.history).toMatchObject([
    { parentId: banner.organizationId, since: '2020-03-01', until: '2021-07-01' },
    { parentId: siblingBanner.organizationId, since: '2021-07-01', until: null },
  ])
  const again = await admin.post(path, move)
  expect(again.status).toBe(422)
  expect(again.body.code).toBe('ORGANIZATION_ALREADY_THERE')
})

it('refuses to place a unit below itself', async () => {
  const { banner, town } = platform.world
  const reply = await admin.post(`/api/organizations/${banner.organizationId}/move`, {
    parentId: town.organizationId,
    since: '2021-07-01',
  })
  expect(reply.body.code).toBe('ORGANIZATION_BELOW_ITSELF')
})

it('refuses strangers, other roles, other reaches and units that do not exist', async () => {
  const { league, otherLeague, banner, farBanner } = platform.world
  const checker = await platform.as('checker', league.organizationId)
  const path = `/api/organizations/${banner.organizationId}`
  const requests = (who: Client) => [
    who.post('/api/organizations', school(banner.organizationId)),
    who.patch(path, { name: '新名' }),
    who.post(`${path}/move`, { parentId: farBanner.organizationId, since: '2022-01-01' }),
  ]
  const elsewhere = await platform.as('administrator', otherLeague.organizationId)
  const statuses = async (who: Client) => (await Promise.all(requests(who))).map((reply) => reply.status)
  expect(await statuses(platform.anonymous)).toEqual([401, 401, 401])
  expect(await statuses(checker)).toEqual([404, 404, 404])
  expect(await statuses(elsewhere)).toEqual([404, 404, 404])
  const away = { parentId: farBanner.organizationId, since: '2022-01-01' }
  expect((await admin.post(`${path}/move`, away)).status).toBe(404)
  expect((await admin.patch('/api/organizations/999999', { name: '新名' })).status).toBe(404)
})

it('names every wrong field', async () => {
  const path = `/api/organizations/${platform.world.banner.organizationId}`
  expect((await admin.patch(path, {})).status).toBe(400)
  const change = await admin.patch(path, { name: '', closedOn: 'soon' })
  expect(change.body.details.fields.map((problem: { field: string }) => problem.field).sort()).toEqual([
    'closedOn',
    'name',
  ])
  const move = await admin.post(`${path}/move`, { since: '2021-13-01' })
  expect(move.body.details.fields.map((problem: { field: string }) => problem.field).sort()).toEqual([
    'parentId',
    'since',
  ])
})
