import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { postEntry } from '../ledger/entry.store.ts'
import { foldAll } from '../ledger/fold.store.ts'
import { entryOf, lineOf } from '../ledger/ledger.fixture.ts'

const AUDIENCE = 'popsci-activity-beneficiaries'
let platform: TestPlatform
let leader: Client
let region: number
let league: number
let banner: number
beforeAll(async () => {
  platform = await buildTestPlatform()
  region = platform.world.region.organizationId
  league = platform.world.league.organizationId
  banner = platform.world.banner.organizationId
  leader = await platform.as('leader', region)
  const post = (host: number, day: string, amount: number, change = {}) =>
    postEntry(platform.db, entryOf([host], [lineOf(AUDIENCE, day, amount, change)]))
  await post(banner, '2021-05-30', 120, { audience: 'teenagers', channel: 'offline' })
  await post(banner, '2021-09-18', 2500, { audience: 'public', channel: 'online' })
  await foldAll(platform.db)
  await post(league, '2021-09-19', 80, { audience: 'public', channel: 'offline' })
  await postEntry(
    platform.db,
    entryOf(
      [region],
      [lineOf('science-day-sessions', '2021-09-19', 1), lineOf('st-workers-day-sessions', '2021-05-30', 1)],
    ),
  )
})
afterAll(() => platform.close())

describe('reading a figure', () => {
  it('adds the balance and what is not yet folded, by dimension and period', async () => {
    const read = async (rest: string) =>
      (await leader.get(`/api/figures?metric=${AUDIENCE}&${rest}`)).body.amount
    expect(await read(`organization=${region}&period=2021`)).toBe(2700)
    expect(await read(`organization=${region}&period=2021-Q3`)).toBe(2580)
    expect(await read(`organization=${region}&period=2021-09-18`)).toBe(2500)
    expect(await read(`organization=${region}&period=..2021-09-18`)).toBe(2620)
    expect(await read(`organization=${region}&period=2021&channel=offline`)).toBe(200)
    expect(await read(`organization=${region}&period=2021&audience=public&channel=offline`)).toBe(80)
    expect(await read(`organization=${banner}&period=2021`)).toBe(2620)
    const figure = await leader.get(`/api/figures?metric=${AUDIENCE}&organization=${league}&period=2021-Q3`)
    expect(figure.body).toMatchObject({
      own: 80,
      mark: 'records',
      unit: '人次',
      label: '2021年第三季度',
      value: '2580',
    })
  })

  it('computes completion months, and says nothing where nothing was counted', async () => {
    const read = async (metric: string, period: string) =>
      (await leader.get(`/api/figures?metric=${metric}&organization=${region}&period=${period}`)).body
    expect(await read('science-day-completion-month', '2021')).toMatchObject({ amount: 9, mark: 'records' })
    expect(await read('st-workers-day-completion-month', '2021')).toMatchObject({ amount: 5 })
    expect(await read('science-day-completion-month', '2020')).toMatchObject({ amount: null, mark: 'none' })
    expect(await read('fleet-sessions', '2021')).toMatchObject({ amount: 0, mark: 'none' })
  })

  it('reads children side by side and the trend of a year and of years', async () => {
    const children = await leader.get(
      `/api/figures/children?metric=${AUDIENCE}&organization=${region}&period=2021`,
    )
    expect(children.body.figure.amount).toBe(2700)
    const found = children.body.children.find((child: { id: number }) => child.id === league)
    expect(found).toMatchObject({ level: 'league', figure: { amount: 2700, own: 80 } })
    const trend = await leader.get(`/api/figures/trend?metric=${AUDIENCE}&organization=${region}&period=2021`)
    expect(trend.body.steps.map((step: { amount: number }) => step.amount)).toEqual([
      0, 0, 0, 0, 120, 0, 0, 0, 2580, 0, 0, 0,
    ])
    const years = await leader.get(
      `/api/figures/trend?metric=${AUDIENCE}&organization=${region}&period=2021&years=3`,
    )
    expect(years.body.steps.map((step: { amount: number }) => step.amount)).toEqual([0, 0, 2700])
  })

  it('adds a flow over several years, takes a stock at their end, and goes through them year by year', async () => {
    const stocked = entryOf(
      [banner],
      [lineOf('st-volunteers', '2019-03-01', 30), lineOf('st-volunteers', '2020-03-01', 12)],
    )
    await postEntry(platform.db, stocked)
    await postEntry(platform.db, entryOf([banner], [lineOf(AUDIENCE, '2019-02-01', 11)]))
    await postEntry(platform.db, entryOf([banner], [lineOf('science-day-sessions', '2020-10-02', 1)]))
    const read = async (metric: string, path = '') =>
      (await leader.get(`/api/figures${path}?metric=${metric}&organization=${region}&period=2019..2021`)).body
    const steps = (body: { steps: { period: string; amount: number }[] }) =>
      body.steps.map(({ period, amount }) => [period, amount])
    expect(await read(AUDIENCE)).toMatchObject({
      ...{ amount: 2711, period: '2019..2021', label: '2019—2021年' },
    })
    expect((await read('st-volunteers')).amount).toBe(42)
    // A month of completion is that of the last year.
    expect((await read('science-day-completion-month')).amount).toBe(9)
    const flow = [
      ['2019', 11],
      ['2020', 0],
      ['2021', 2700],
    ]
    expect(steps(await read(AUDIENCE, '/trend'))).toEqual(flow)
    expect(steps(await read(AUDIENCE, '/overview'))).toEqual(flow)
    expect(steps(await read('st-volunteers', '/trend'))).toEqual([
      ['2019', 30],
      ['2020', 42],
      ['2021', 42],
    ])
  })

  it('opens a figure to its lines, page by page, folded or not', async () => {
    const path = `/api/postings?metric=${AUDIENCE}&organization=${region}&period=2021&limit=2`
    const first = await leader.get(path)
    expect(first.body.items.map((item: { amount: number }) => item.amount)).toEqual([80, 2500])
    expect(first.body.items[0]).toMatchObject({
      own: false,
      hosts: [league],
      source: { kind: 'session', version: 1 },
    })
    const second = await leader.get(`${path}&after=${first.body.next}`)
    expect(second.body.items).toMatchObject([{ amount: 120, audience: 'teenagers' }])
    expect(second.body.next).toBeNull()
    const source = second.body.items[0].source
    const lines = await leader.get(`/api/figures/sources/session/${source.id}`)
    expect(lines.body.lines).toMatchObject([
      { metric: AUDIENCE, amount: 120, members: [region, league, banner].sort((a, b) => a - b) },
    ])
  })

  it('lists of an earlier moment just the lines that made the figure then', async () => {
    const scope = `metric=${AUDIENCE}&organization=${region}&period=2021`
    const list = async (asOf: string) =>
      (await leader.get(`/api/postings?${scope}${asOf}`)).body.items as {
        amount: number
        enteredAt: string
      }[]
    const all = await list('')
    for (const { enteredAt } of all) {
      const asOf = `&asOf=${enteredAt}`
      const lines = await list(asOf)
      expect(lines.every((line) => line.enteredAt <= enteredAt)).toBe(true)
      const sum = lines.reduce((total, line) => total + line.amount, 0)
      expect((await leader.get(`/api/figures?${scope}${asOf}`)).body.amount).toBe(sum)
    }
    expect(await list('&asOf=2000-01-01T00:00:00Z')).toEqual([])
  })

  it('refuses the stranger and whoever has no role at or above the organization', async () => {
    const paths = [
      `/api/figures?metric=${AUDIENCE}&organization=${league}&period=2021`,
      `/api/figures/children?metric=${AUDIENCE}&organization=${league}&period=2021`,
      `/api/figures/trend?metric=${AUDIENCE}&organization=${league}&period=2021`,
      `/api/postings?metric=${AUDIENCE}&organization=${league}&period=2021`,
    ]
    const below = await platform.as('leader', banner)
    const beside = await platform.as('leader', platform.world.otherLeague.organizationId)
    for (const path of paths) {
      expect((await platform.anonymous.get(path)).status, path).toBe(401)
      expect((await below.get(path)).status, path).toBe(404)
      expect((await beside.get(path)).status, path).toBe(404)
    }
  })

  it('refuses an unknown metric, period or dimension by the name of the field', async () => {
    const read = (rest: string) => leader.get(`/api/figures?organization=${region}&${rest}`)
    const metric = await read('metric=happiness&period=2021')
    expect(metric.status).toBe(422)
    expect(metric.body).toMatchObject({ code: 'METRIC_UNKNOWN', details: { fields: [{ field: 'metric' }] } })
    const period = await read(`metric=${AUDIENCE}&period=2021-13`)
    expect(period.body).toMatchObject({ code: 'PERIOD_UNKNOWN', details: { fields: [{ field: 'period' }] } })
    expect(period.body.message).toContain('2021-13')
    expect((await read(`metric=${AUDIENCE}&period=2021&audience=martians`)).status).toBe(400)
    expect((await read(`metric=${AUDIENCE}&period=2021&asOf=yesterday`)).status).toBe(400)
  })
})

describe('the catalogue', () => {
  it('is a tree of themes, searchable by Chinese and pinyin', async () => {
    const all = await leader.get('/api/metrics')
    expect(all.body.themes.map((theme: { name: string }) => theme.name)).toContain('科普活动')
    for (const word of ['受众人次', 'kphdsz', 'kepuhuodongshouzhong', 'activity-beneficiaries']) {
      const found = await leader.get(`/api/metrics?search=${encodeURIComponent(word)}`)
      const codes = found.body.themes.flatMap((theme: { metrics: { code: string }[] }) =>
        theme.metrics.map((m) => m.code),
      )
      expect(codes, word).toContain(AUDIENCE)
    }
    expect((await leader.get('/api/metrics?search=%25_')).body.themes).toEqual([])
    expect((await platform.anonymous.get('/api/metrics')).status).toBe(401)
  })
})
