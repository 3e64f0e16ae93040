import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let admin: Client

interface Item {
  key: string
  deed: string
  before: { name: string } | null
  after: { name: string; code: string } | null
  setAside: boolean
}

const proposals = async (): Promise<Item[]> => (await admin.get('/api/area-proposals')).body.items
const about = (items: Item[], name: string) =>
  items.find(({ before, after }) => before?.name === name || after?.name === name)

beforeAll(async () => {
  platform = await buildTestPlatform()
  admin = await platform.as('administrator', platform.world.region.organizationId)
  await admin.post('/api/areas', { code: '152531', name: '多伦诺尔县' })
  await admin.post('/api/areas', { code: '152526198', name: '旧苏木' })
})
afterAll(() => platform.close())

it('proposes to administrators of the region alone, and changes nothing by itself', async () => {
  expect((await platform.anonymous.get('/api/area-proposals')).status).toBe(401)
  const league = await platform.as('administrator', platform.world.league.organizationId)
  expect((await league.get('/api/area-proposals')).status).toBe(404)
  const items = await proposals()
  expect(about(items, '多伦诺尔县')).toMatchObject({ deed: 'change', after: { name: '多伦县' } })
  expect(about(items, '旧苏木')).toMatchObject({ deed: 'end' })
  expect(about(items, '高日罕镇')).toMatchObject({ deed: 'found' })
  expect((await admin.get('/api/areas?search=152531')).body.items[0].name).toBe('多伦诺尔县')
})

it('makes those accepted dated changes from the day that is said, all or none', async () => {
  const items = await proposals()
  const key = (name: string) => about(items, name)?.key
  const { town } = platform.world
  const all = [
    { key: key('多伦诺尔县'), since: '2021-05-01' },
    { key: key('高日罕镇'), since: '2021-06-01' },
    { key: key('旧苏木'), since: '2021-07-01', into: town.areaId },
  ]
  const wrong = await admin.post('/api/area-proposals/accept', {
    items: [...all, { key: 'x', since: '2021-01-01' }],
  })
  expect(wrong.body.code).toBe('AREA_PROPOSAL_OVER')
  expect(about(await proposals(), '多伦诺尔县')).toBeDefined()
  const done = await admin.post('/api/area-proposals/accept', { items: all, reason: '2023年版代码' })
  expect(done.body).toEqual({ changed: 1, founded: 1, ended: 1 })
  const left = await proposals()
  for (const name of ['多伦诺尔县', '高日罕镇', '旧苏木']) expect(about(left, name)).toBeUndefined()
  const on = async (day: string) => (await admin.get(`/api/areas?search=152531&on=${day}`)).body.items[0].name
  expect([await on('2021-04-30'), await on('2021-05-01')]).toEqual(['多伦诺尔县', '多伦县'])
  const { body } = await admin.get(`/api/areas/${town.areaId}/history`)
  expect(body.merged).toMatchObject([{ name: '旧苏木', on: '2021-07-01' }])
  const again = await admin.post('/api/area-proposals/accept', { items: all })
  expect(again.status).toBe(409)
})

it('sets aside what the region does not follow, and takes it up again', async () => {
  const [one] = await proposals()
  const put = (aside: boolean) =>
    admin.post('/api/area-proposals/set-aside', { keys: [one?.key, 'none of them'], aside })
  expect((await put(true)).body).toEqual({ count: 1 })
  expect((await put(true)).status).toBe(200)
  expect((await proposals()).filter(({ setAside }) => setAside).map(({ key }) => key)).toEqual([one?.key])
  await put(false)
  expect((await proposals()).some(({ setAside }) => setAside)).toBe(false)
})
