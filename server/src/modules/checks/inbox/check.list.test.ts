import { afterAll, beforeAll, expect, it } from 'vitest'
import { csvRows } from '#test/csv-rows'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let checker: Client
beforeAll(async () => {
  let now = Date.parse('2021-10-01T02:00:00Z')
  platform = await buildTestPlatform({ clock: () => new Date(now) })
  const { banner, league, town } = platform.world
  const recorder = await platform.as('recorder', banner.organizationId)
  checker = await platform.as('checker', league.organizationId)
  for (const title of ['讲座一', '讲座二', '讲座三']) {
    const facts = sessionOf(platform.world, { title, submit: true, confirmed: ['same-session'] })
    expect((await recorder.post('/api/sessions', facts)).status).toBe(201)
    now += 60_000
  }
  const station = { name: 'e站', areaId: town.areaId, values: { quantity: 1 } }
  const place = { organizationId: banner.organizationId, since: '2021-06-15' }
  const made = await recorder.post('/api/registers/e-stations/records', { ...station, ...place })
  expect(made.status).toBe(201)
})
afterAll(() => platform.close())

const titles = async (query: string, who = checker) =>
  (await who.get(`/api/checks?${query}`)).body.items.map(({ title }: { title: string }) => title)

it('has the longest waiting first, or the latest, page by page', async () => {
  expect(await titles('')).toEqual(['讲座一', '讲座二', '讲座三', 'e站'])
  expect(await titles('order=-waits')).toEqual(['e站', '讲座三', '讲座二', '讲座一'])
  const { next } = (await checker.get('/api/checks?limit=3')).body
  expect(await titles(`limit=3&after=${next}`)).toEqual(['e站'])
})

it('is narrowed by kind and by the unit whose record it is, and says how many there are', async () => {
  expect(await titles('kind=register-records')).toEqual(['e站'])
  expect(await titles('kind=session-sides')).toEqual([])
  expect(await titles('kind=nothing-of-ours')).toEqual([])
  const { unitName } = (await checker.get('/api/checks')).body.items[0]
  expect(await titles(`search=${encodeURIComponent(unitName)}`)).toHaveLength(4)
  expect(await titles('search=%25')).toEqual([])
  expect((await checker.get('/api/totals/checks?kind=sessions')).body).toEqual({ count: 3, sums: {} })
})

it('can be had as a file, with what deserves a second look in words', async () => {
  const { text } = await checker.get(
    '/api/exports/checks?format=csv&kind=sessions&columns=title&columns=kind&columns=flags',
  )
  const [head, first] = csvRows(text)
  expect(head).toEqual(['记录', '类别', '需留意'])
  expect(first?.slice(0, 2)).toEqual(['讲座一', '活动'])
  expect(first?.[2]).toContain('无凭证')
})

it('is for checkers, each with what waits for them', async () => {
  const { league, otherLeague } = platform.world
  for (const address of ['/api/checks', '/api/totals/checks', '/api/exports/checks']) {
    expect((await platform.anonymous.get(address)).status).toBe(401)
    const leader = await platform.as('leader', league.organizationId)
    expect((await leader.get(address)).status).toBe(404)
  }
  expect(await titles('', await platform.as('checker', otherLeague.organizationId))).toEqual([])
  expect((await checker.get('/api/checks?order=nobody')).status).toBe(400)
})
