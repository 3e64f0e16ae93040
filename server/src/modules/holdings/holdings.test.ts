import { afterAll, beforeAll, expect, it } from 'vitest'
import { closePeriod, foldAll } from '#modules/figures'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'
import { postUpdates } from './updates/post-updates.ts'

let platform: TestPlatform
let clerk: Client
let officer: Client
let leader: Client
let now = new Date('2021-09-18T15:50:00Z')
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => now })
  const { region, banner } = platform.world
  clerk = await platform.as('recorder', banner.organizationId, 'officer', banner.organizationId)
  officer = await platform.as('officer', region.organizationId)
  leader = await platform.as('leader', banner.organizationId)
})
afterAll(() => platform.close())

const record = async (title: string) => {
  const answer = await clerk.post('/api/sessions', sessionOf(platform.world, { title }))
  expect(answer.status, answer.text).toBe(201)
  return answer.body
}
const held = async (who: Client, unit: number, period = '2021') =>
  (await who.get(`/api/holdings?organization=${unit}&period=${period}`)).body
const post = () => postUpdates.run(undefined as never, platform.platform)
const figure = async (unit: number, period: string, asOf = '') =>
  (
    await officer.get(
      `/api/figures?metric=data-resource-updates&organization=${unit}&period=${period}${asOf}`,
    )
  ).body

it('tells of each kind and unit how many, of which days, and how fresh; what changed opens to the changes', async () => {
  const { region, league, banner } = platform.world
  const first = await record('甲讲座')
  await record('乙讲座')
  now = new Date('2021-09-18T16:10:00Z')
  const station = { name: '科普e站', values: { quantity: 1 }, areaId: platform.world.town.areaId }
  const place = { organizationId: banner.organizationId, since: '2021-06-15' }
  expect((await clerk.post('/api/registers/e-stations/records', { ...station, ...place })).status).toBe(201)
  const facts = sessionOf(platform.world, { title: '甲讲座（改）' })
  const changed = await clerk.put(`/api/sessions/${first.id}`, { ...facts, version: first.version })
  expect(changed.status, changed.text).toBe(200)
  const all = await held(officer, region.organizationId)
  const bare = all.kinds.map(
    ({ code, part, name, count, changes, newest, lastChange }: Record<string, unknown>) => ({
      ...{ code, part, name, count, changes, newest, lastChange },
    }),
  )
  const lastChange = now.toISOString()
  expect(bare).toEqual(
    expect.arrayContaining([
      {
        code: 'sessions',
        part: '',
        name: '活动场次',
        count: 2,
        changes: 3,
        newest: '2021-09-18',
        lastChange,
      },
      expect.objectContaining({
        code: 'registers',
        part: 'e-stations',
        count: 1,
        changes: 1,
        newest: '2021-06-15',
      }),
    ]),
  )
  expect(all.whole).toMatchObject({ count: 3, changes: 4 })
  const share = all.units.find(({ id }: { id: number }) => id === league.organizationId)
  expect(share).toMatchObject({ count: 3, changes: 4, own: false })
  expect(all.units[0]).toMatchObject({ id: region.organizationId, own: true, count: 0 })
  const own = await held(leader, banner.organizationId, '2021-08')
  expect(own.whole).toMatchObject({ count: 3, changes: 0 })
  const asked = `organizationId=${region.organizationId}&code=sessions&from=2021-09-19&to=2021-09-19`
  const { items } = (await officer.get(`/api/resource-updates?${asked}`)).body
  expect(items).toMatchObject([{ step: 'changed', title: '甲讲座（改）', screen: `/activities/${first.id}` }])
})

it('posts each day of the region once it is over, exact as of every moment, and never twice', async () => {
  const { region, banner } = platform.world
  await post()
  expect(await figure(region.organizationId, '2021')).toMatchObject({ amount: 2, lines: 1 })
  const before = now
  now = new Date('2021-09-19T17:00:00Z')
  await Promise.all([post(), post()])
  await foldAll(platform.db)
  expect(await figure(region.organizationId, '2021')).toMatchObject({ amount: 4 })
  expect(await figure(banner.organizationId, '2021-09-19')).toMatchObject({ amount: 2, own: 2 })
  const then = `&asOf=${encodeURIComponent(before.toISOString())}`
  expect(await figure(region.organizationId, '2021', then)).toMatchObject({ amount: 2 })
  const behind = await officer.get(
    `/api/postings?metric=data-resource-updates&organization=${region.organizationId}&period=2021`,
  )
  const titles = behind.body.items.map(({ source }: { source: { title: string } }) => source.title)
  expect(titles).toEqual(['2021-09-19', '2021-09-18'])
})

it('enters a day afterwards, marked, where the books were closed before it was posted', async () => {
  const { banner } = platform.world
  await record('丙讲座')
  await closePeriod(platform.db, {
    ...{ organization: banner.organizationId, closedThrough: '2021-09-30' },
    ...{ reason: '', by: '', at: now },
  })
  now = new Date('2021-09-20T17:00:00Z')
  await post()
  expect(await figure(banner.organizationId, '2021-09-20')).toMatchObject({ amount: 1 })
  const entries = await platform.db
    .selectFrom('entry')
    .select('adjustment')
    .where('sourceKind', '=', 'resource-day')
    .execute()
  expect(entries.filter(({ adjustment }) => adjustment !== null)).toHaveLength(1)
})

it('is for whoever reads figures there', async () => {
  const { region, farBanner } = platform.world
  const far = await platform.as('recorder', farBanner.organizationId)
  for (const address of [
    `/api/holdings?organization=${region.organizationId}&period=2021`,
    `/api/resource-updates?organizationId=${region.organizationId}`,
  ]) {
    expect((await far.get(address)).status).toBe(404)
    expect((await platform.anonymous.get(address)).status).toBe(401)
  }
  expect((await officer.get(`/api/holdings?organization=${region.organizationId}&period=never`)).status).toBe(
    422,
  )
})
