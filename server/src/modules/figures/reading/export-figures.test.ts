import { afterAll, beforeAll, expect, it } from 'vitest'
import { csvRows } from '#test/csv-rows'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { postEntry } from '../ledger/entry.store.ts'
import { foldAll } from '../ledger/fold.store.ts'
import { entryOf, lineOf } from '../ledger/ledger.fixture.ts'

const AUDIENCE = 'popsci-activity-beneficiaries'
let platform: TestPlatform
let leader: Client
let region: number
let banner: number
beforeAll(async () => {
  platform = await buildTestPlatform()
  region = platform.world.region.organizationId
  banner = platform.world.banner.organizationId
  leader = await platform.as('leader', region)
  const post = (host: number, day: string, amount: number, change = {}) =>
    postEntry(platform.db, entryOf([host], [lineOf(AUDIENCE, day, amount, change)]))
  await post(banner, '2021-05-30', 120, { audience: 'teenagers', channel: 'offline' })
  await post(banner, '2021-09-18', 2500, { audience: 'public', channel: 'online' })
  await foldAll(platform.db)
  await post(platform.world.league.organizationId, '2021-09-19', 80, {
    audience: 'public',
    channel: 'offline',
  })
  await post(platform.world.otherLeague.organizationId, '2020-09-19', 7)
})
afterAll(() => platform.close())

const file = (list: string, query: string, who = leader, headers = {}) =>
  who.get(`/api/exports/${list}?format=csv&metric=${AUDIENCE}&${query}`, headers)

it.each(['', '&channel=offline', '&audience=public', '&asOf=2020-01-01T00:00:00Z'])(
  'the file of postings holds what the list holds:%s',
  async (narrowed) => {
    const query = `organization=${region}&period=2021${narrowed}`
    const { items } = (await leader.get(`/api/postings?metric=${AUDIENCE}&${query}`)).body
    const answer = await file('postings', query)
    expect(answer.headers['row-count']).toBe(String(items.length))
    const [head, ...rows] = csvRows(answer.text)
    expect(head).toEqual(['账序', '日期', '数量', '受众', '渠道', '类别', '记录', '分录号', '说明'])
    expect(rows.map(([position, day, amount, , , , , entry]) => [position, day, amount, entry])).toEqual(
      items.map((one: Record<string, unknown>) => [one.id, one.day, one.amount, one.entry].map(String)),
    )
    if (narrowed === '')
      expect(rows.map((row) => row.slice(3, 6))).toEqual([
        ['公众', '线下', '活动记录'],
        ['公众', '线上', '活动记录'],
        ['青少年', '线下', '活动记录'],
      ])
  },
)

it('the file of the units below holds what stands side by side, the largest first', async () => {
  const query = `organization=${region}&period=2021`
  const { children } = (await leader.get(`/api/figures/children?metric=${AUDIENCE}&${query}`)).body
  const [head, ...rows] = csvRows((await file('children', query)).text)
  expect(head).toEqual(['单位', '期间', '数量', '计量单位', '来源'])
  expect(rows.length).toBe(children.length)
  const league = children.find(({ id }: { id: number }) => id === platform.world.league.organizationId)
  expect(rows[0]).toEqual([league.name, '2021年', '2700', '人次', '由记录汇总'])
  expect(rows[1]?.slice(1)).toEqual(['2021年', '', '人次', '还没有数字'])
})

it('names the figure in the name of the file, in the language of its reader', async () => {
  const query = `organization=${region}&period=2021`
  const metric = (await leader.get('/api/metrics')).body.themes
    .flatMap((theme: { metrics: { code: string }[] }) => theme.metrics)
    .find(({ code }: { code: string }) => code === AUDIENCE)
  for (const [list, ending] of [
    ['postings', 'Records'],
    ['children', 'Parts'],
  ] as const) {
    const { headers } = await file(list, query, leader, { 'accept-language': 'en' })
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain(
      `''${metric.nameEn}-${ending}-`,
    )
  }
})

it.each(['postings', 'children'])('%s are for who may see the figure', async (list) => {
  const query = `organization=${banner}&period=2021`
  expect((await file(list, query, platform.anonymous)).status).toBe(401)
  const far = await platform.as('leader', platform.world.otherLeague.organizationId)
  expect((await file(list, query, far)).status).toBe(404)
  expect((await file(list, `organization=${banner}&period=2021&audience=cats`)).status).toBe(400)
})
