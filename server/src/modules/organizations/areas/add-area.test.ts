import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let admin: Client

const town = { code: '152526102', name: '高日罕镇' }

beforeAll(async () => {
  platform = await buildTestPlatform()
  admin = await platform.as('administrator', platform.world.league.organizationId)
})
afterAll(() => platform.close())

it('registers an area inside one’s own; what it is follows from code and name', async () => {
  const added = await admin.post('/api/areas', town)
  expect(added.status).toBe(201)
  const place = { kind: 'town', level: 'town', parentId: platform.world.banner.areaId }
  expect(added.body).toMatchObject({ ...town, ...place })
  const found = await admin.get('/api/areas?search=grhz')
  expect(found.body.items).toMatchObject([{ id: added.body.id }])
})

it('makes one of two at once, and says what a code is known as', async () => {
  const twice = { code: '152526103', name: '浩勒图高勒镇' }
  const answers = await Promise.all([1, 2, 3].map(() => admin.post('/api/areas', twice)))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  const again = await admin.post('/api/areas', { code: '152526', name: '别的旗' })
  expect(again.body).toMatchObject({ code: 'AREA_KNOWN', details: { fields: [{ field: 'code' }] } })
  expect(again.body.message).toContain('西乌珠穆沁旗')
})

it.each([
  ['15252', 'AREA_CODE_WRONG'],
  ['152599100', 'AREA_PARENT_UNKNOWN'],
  ['160000', 'AREA_PARENT_UNKNOWN'],
])('refuses the code %s', async (code, refusal) => {
  const reply = await admin.post('/api/areas', { code, name: '某地' })
  expect(reply.status).toBe(422)
  expect(reply.body.code).toBe(refusal)
})

it('refuses strangers, other roles, other areas, and units that are no association', async () => {
  const { otherLeague, institution, banner } = platform.world
  const refused = async (client: Client) =>
    (await client.post('/api/areas', { ...town, code: '152526104' })).status
  expect(await refused(platform.anonymous)).toBe(401)
  expect(await refused(await platform.as('officer', banner.organizationId))).toBe(404)
  expect(await refused(await platform.as('administrator', otherLeague.organizationId))).toBe(404)
  expect(await refused(await platform.as('administrator', institution.organizationId))).toBe(404)
})
