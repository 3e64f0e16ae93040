import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { makeRecords, type Records } from '#test/records'

let platform: TestPlatform
let officer: Client
let records: Records
const events = 'popsci-publicity-events'
const informants = 'popsci-informants'

beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  records = await makeRecords(platform)
  officer = await platform.as('officer', platform.world.region.organizationId)
})
afterAll(() => platform.close())

const page = async (query = '') => (await platform.app.inject(`/${query}`)).body
const publish = (metric: string, period: string, by = officer) =>
  by.post('/api/published-figures', { metric, period })
const listed = async () => (await officer.get('/api/published-figures')).body

/** The part of the page that is about one figure. */
const panelOf = (html: string, name: string) =>
  html.split('<section ').find((part) => part.includes(`<h3>${name}</h3>`)) ?? ''

describe('a figure of the region', () => {
  it('stands on no page until somebody chooses it, then at once with how it is known', async () => {
    expect(await page()).not.toContain('class="panel"')
    const made = await publish(events, '2021')
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ metric: events, period: '2021', publishedByName: '乌兰' })
    const panel = panelOf(await page(), '科普宣传活动场次')
    expect(panel).toContain('<p class="value">2<small>次</small></p>')
    expect(panel).toContain('2021年 · 截至 2022-01-20 10:00')
    expect(panel).toMatch(/●<\/span> 全部来自记录/)
    expect(panel).toContain('由 2 条活动记录得出。')
    expect(panel).toContain('由上一级单位核对后才计入')
    expect(panel).not.toContain('乌兰')
    expect(panelOf(await page('?lang=en'), 'Outreach sessions')).toContain('as of 2022-01-20 10:00')
  })

  it('follows what is checked after, and what is taken back', async () => {
    const checker = await platform.as('checker', platform.world.league.organizationId)
    expect((await checker.post(`/api/sessions/${records.waiting}/accept`, { version: 1 })).status).toBe(200)
    await expect
      .poll(async () => panelOf(await page(), '科普宣传活动场次'), { timeout: 10_000 })
      .toContain('<p class="value">3<small>次</small></p>')
  })

  it('is marked where it was declared, and says what it is of', async () => {
    expect((await publish(informants, 'today')).status).toBe(201)
    const panel = panelOf(await page(), '科普信息员人数')
    expect(panel).toContain('<p class="small">截至 2022-01-20 10:00 · ')
    expect(panel).toMatch(/<span class="mark declared"><span aria-hidden="true">○<\/span> 填报的数/)
    expect(panel).toContain('由 1 笔填报得出。')
  })

  it('is taken back at once, by the log of acts and the list with who and when', async () => {
    const { id } = (await listed()).figures.find((one: { metric: string }) => one.metric === informants)
    const leader = await platform.as('leader', platform.world.region.organizationId)
    expect((await leader.del(`/api/published-figures/${id}`)).status).toBe(204)
    expect(await page()).not.toContain('科普信息员人数')
    expect((await leader.del(`/api/published-figures/${id}`)).status).toBe(404)
    const { figures, withdrawn } = await listed()
    expect(figures).toHaveLength(1)
    expect(withdrawn).toMatchObject([
      { metric: informants, withdrawnByName: '乌兰', withdrawnAt: expect.any(String) },
    ])
    const acts = await platform.db
      .selectFrom('auditEntry')
      .select(['action as kind', 'personId'])
      .where('action', 'like', 'figure.%')
      .orderBy('id')
      .execute()
    expect(acts).toEqual([
      { kind: 'figure.published', personId: officer.personId },
      { kind: 'figure.published-running', personId: officer.personId },
      { kind: 'figure.withdrawn', personId: leader.personId },
    ])
    expect((await publish(informants, 'today')).status).toBe(201)
  })
})

it('of lists says the same of their records, which are checked too', async () => {
  expect((await publish('popsci-estations', 'today')).status).toBe(201)
  const panel = panelOf(await page(), '科普e站数')
  expect(panel).toContain('由 1 条名录记录得出。')
  expect(panel).toContain('名录登记由上一级单位核对后才计入')
})

describe('who and what', () => {
  it('lets nobody but officers and leaders of the region decide what the public reads', async () => {
    const { id } = (await listed()).figures[0]
    const { region, league } = platform.world
    const strangers = [
      await platform.as('officer', league.organizationId),
      await platform.as('administrator', region.organizationId),
    ]
    for (const who of strangers) {
      expect((await publish(events, '2020', who)).status).toBe(404)
      expect((await who.del(`/api/published-figures/${id}`)).status).toBe(404)
      expect((await who.get(`/api/published-figures/preview?metric=${events}&period=2021`)).status).toBe(404)
      const seen = await who.get('/api/published-figures')
      expect([seen.status, seen.body.can]).toEqual([200, { publish: false }])
    }
    expect((await publish(events, '2020', platform.anonymous)).status).toBe(401)
    expect((await platform.anonymous.get('/api/published-figures')).status).toBe(401)
  })

  it.each([
    [events, '2021', 409, 'FIGURE_ALREADY_PUBLIC'],
    [events, '2020', 422, 'FIGURE_WITHOUT_RECORDS'],
    [events, 'today', 422, 'PERIOD_NOT_FOR_PUBLIC'],
    [events, '2023', 422, 'PERIOD_NOT_FOR_PUBLIC'],
    [informants, 'this-year', 422, 'PERIOD_NOT_FOR_PUBLIC'],
    [informants, '2022', 422, 'PERIOD_NOT_FOR_PUBLIC'],
    ['no-such-metric', '2021', 422, 'METRIC_UNKNOWN'],
    [events, '2021-09', 400, 'INVALID_REQUEST'],
  ])('refuses %s of %s with %i', async (metric, period, status, code) => {
    const answer = await publish(metric, period)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  it('shows the page as it would read, and publishes nothing by it', async () => {
    const before = await page()
    const { status, body } = await officer.get(
      `/api/published-figures/preview?metric=${informants}&period=2021`,
    )
    expect(status).toBe(200)
    expect(body.html).toContain('2021-12-31 的存量')
    expect(before).not.toContain('2021-12-31 的存量')
    expect(await page()).toBe(before)
  })

  it('sent twice with one key stands there once', async () => {
    const { id } = (await listed()).figures[0]
    const key = { 'idempotency-key': 'withdraw-once' }
    const answers = [
      await officer.del(`/api/published-figures/${id}`, undefined, key),
      await officer.del(`/api/published-figures/${id}`, undefined, key),
    ]
    expect(answers.map(({ status }) => status)).toEqual([204, 204])
  })
})
