import { afterAll, beforeAll, expect, it } from 'vitest'
import { anonymous } from '#platform/actor'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'
import { postEntry } from '../ledger/entry.store.ts'
import { foldAll } from '../ledger/fold.store.ts'
import { entryOf, lineOf } from '../ledger/ledger.fixture.ts'
import { titlesBehind } from './source-title.ts'

const AUDIENCE = 'popsci-activity-beneficiaries'
let platform: TestPlatform
let leader: Client
let figure: string
beforeAll(async () => {
  platform = await buildTestPlatform()
  const { region, banner } = platform.world
  figure = `metric=${AUDIENCE}&organization=${region.organizationId}&period=2021`
  leader = await platform.as('leader', region.organizationId)
  const post = (day: string, amount: number) =>
    postEntry(platform.db, entryOf([banner.organizationId], [lineOf(AUDIENCE, day, amount)]))
  // Two of a day and two of a size, some folded and some not: a page must neither skip nor double any.
  for (const [day, amount] of [
    ['2021-03-01', 50],
    ['2021-03-01', 900],
    ['2021-08-09', 50],
  ] as const)
    await post(day, amount)
  await foldAll(platform.db)
  for (const [day, amount] of [
    ['2021-03-01', 50],
    ['2021-12-31', 7],
  ] as const)
    await post(day, amount)
})
afterAll(() => platform.close())

async function amounts(order: string, limit = 2): Promise<number[]> {
  const all: number[] = []
  let after = ''
  do {
    const { body } = await leader.get(`/api/postings?${figure}&order=${order}&limit=${limit}${after}`)
    all.push(...body.items.map(({ amount }: { amount: number }) => amount))
    after = body.next ? `&after=${body.next}` : ''
  } while (after)
  return all
}

it('has the latest first or the greatest, page by page, whether folded or not', async () => {
  expect(await amounts('-day')).toEqual([7, 50, 50, 900, 50])
  expect(await amounts('day')).toEqual([50, 900, 50, 50, 7])
  expect(await amounts('-amount')).toEqual([900, 50, 50, 50, 7])
  expect(await amounts('amount', 1)).toEqual([7, 50, 50, 50, 900])
})

it('says how many lines there are, and sums none: that is the figure', async () => {
  expect((await leader.get(`/api/totals/postings?${figure}`)).body).toEqual({ count: 5, sums: {} })
})

it('names the hosts of a line, and its record to whoever may see that', async () => {
  const { banner, league } = platform.world
  const clerk = await platform.as('recorder', banner.organizationId)
  const session = { ...sessionOf(platform.world, { title: '草原讲座' }), submit: true }
  const { id } = (await clerk.post('/api/sessions', session)).body
  const checker = await platform.as('checker', league.organizationId)
  const { version } = (await checker.get(`/api/sessions/${id}`)).body.session
  expect((await checker.post(`/api/sessions/${id}/accept`, { version })).status).toBe(200)
  const { day } = (await clerk.get(`/api/sessions/${id}`)).body.session
  const lines = async (who: Client) =>
    (await who.get(`/api/postings?metric=${AUDIENCE}&organization=${banner.organizationId}&period=${day}`))
      .body.items as { source: { id: string; title: string | null }; hostNames: string[] }[]
  for (const who of [leader, clerk]) {
    const line = (await lines(who)).find(({ source }) => source.id === id)
    expect(line).toMatchObject({ source: { title: '草原讲座' }, hostNames: [banner.organizationName] })
  }
  // Whoever holds no role above the record sees that there is one, and not which.
  const titles = await titlesBehind(platform.db, anonymous, [{ sourceKind: 'session', sourceId: id }])
  expect(titles({ sourceKind: 'session', sourceId: id })).toBeNull()
})

it('is for those who may see the figure', async () => {
  const away = await platform.as('leader', platform.world.otherLeague.organizationId)
  for (const address of ['/api/postings', '/api/totals/postings', '/api/exports/postings']) {
    expect((await platform.anonymous.get(`${address}?${figure}`)).status).toBe(401)
    expect((await away.get(`${address}?${figure}`)).status).toBe(404)
    expect((await leader.get(`${address}?${figure}x`)).status).toBe(422)
  }
})
