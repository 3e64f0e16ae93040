import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let officer: Client
let unit: number
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  unit = platform.world.banner.organizationId
  officer = await platform.as('officer', unit)
})
afterAll(() => platform.close())

const station = (change = {}) => ({
  kind: 'e-station',
  name: '巴拉嘎尔高勒镇科普e站',
  organizationId: unit,
  areaId: platform.world.town.areaId,
  openedOn: '2021-06-15',
  ...change,
})
const register = (change = {}, who = officer) => who.post('/api/facilities', station(change))
const close = (id: string, closedOn: string, who = officer) =>
  who.post(`/api/facilities/${id}/close`, { closedOn })

/** What a posting of this facility says, day by day. */
async function lines(id: string): Promise<[string, number][]> {
  const { body } = await officer.get(`/api/figures/sources/facility/${id}`)
  return (body.lines ?? []).map(({ day, amount }: { day: string; amount: number }) => [day, amount])
}
async function stock(day: string, organization = platform.world.region.organizationId) {
  const reader = await platform.as('leader', platform.world.region.organizationId)
  const query = `metric=popsci-estations&organization=${organization}&period=..${day}`
  const { status, body } = await reader.get(`/api/figures?${query}`)
  expect(status).toBe(200)
  return body.amount
}

describe('registering', () => {
  it('counts in the stock of every level from its day on, and not before', async () => {
    const made = await register()
    expect(made.status).toBe(201)
    expect(await lines(made.body.id)).toContainEqual(['2021-06-15', 1])
    expect([await stock('2021-06-14'), await stock('2021-06-15'), await stock('2021-12-31')]).toEqual([
      0, 1, 1,
    ])
    expect(await stock('2021-12-31', platform.world.otherLeague.organizationId)).toBe(0)
    const seen = await officer.get(`/api/facilities/${made.body.id}`)
    expect(seen.body).toMatchObject({ facility: { closedOn: null }, can: { read: true, register: true } })
  })

  it('asks a stranger to sign in, and does not exist for another role or unit', async () => {
    expect((await register({}, platform.anonymous)).status).toBe(401)
    expect((await register({}, await platform.as('recorder', unit))).status).toBe(404)
    expect((await register({}, await platform.as('evaluator', unit))).status).toBe(404)
    expect((await register({ organizationId: platform.world.siblingBanner.organizationId })).status).toBe(404)
  })

  it.each([
    [{ openedOn: '2022-01-21' }, 422, 'FACILITY_IN_FUTURE'],
    [{ areaId: 2_000_000_000 }, 422, 'AREA_UNKNOWN'],
    [{ quantity: 0 }, 400, 'INVALID_REQUEST'],
    [{ kind: 'castle' }, 400, 'INVALID_REQUEST'],
    [{ name: ' ' }, 400, 'INVALID_REQUEST'],
  ])('refuses %j', async (change, status, code) => {
    expect(await register(change)).toMatchObject({ status, body: { code } })
  })

  it('registers a repeated request once', async () => {
    const key = { 'idempotency-key': 'the same station' }
    const [first, second] = [
      await officer.post('/api/facilities', station({ name: '重复' }), key),
      await officer.post('/api/facilities', station({ name: '重复' }), key),
    ]
    expect(second.body.id).toBe(first.body.id)
  })
})

describe('closing', () => {
  it('lowers the stock on its day, leaves it as it was before, and happens once', async () => {
    const { body } = await register({ name: '要关的站', openedOn: '2020-01-01' })
    const before = [await stock('2021-08-31'), await stock('2021-09-01')]
    const replies = await Promise.all([close(body.id, '2021-09-01'), close(body.id, '2021-09-01')])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect([await stock('2021-08-31'), await stock('2021-09-01')]).toEqual([before[0], before[1] - 1])
    expect(await lines(body.id)).toContainEqual(['2021-09-01', -1])
  })

  it('refuses days that cannot be, and whoever may not', async () => {
    const { id } = (await register({ name: '不关的站' })).body
    expect((await close(id, '2021-06-14')).body.code).toBe('FACILITY_CLOSED_BEFORE_OPENED')
    expect((await close(id, '2022-01-21')).body.code).toBe('FACILITY_IN_FUTURE')
    expect((await close(id, '2021-13-01')).status).toBe(400)
    expect((await close(id, '2021-09-01', platform.anonymous)).status).toBe(401)
    expect((await close(id, '2021-09-01', await platform.as('recorder', unit))).status).toBe(404)
    const beside = await platform.as('officer', platform.world.siblingBanner.organizationId)
    expect((await close(id, '2021-09-01', beside)).status).toBe(404)
  })
})

it('lists what stands at a unit and below, page by page, by name', async () => {
  const list = `/api/facilities?organizationId=${platform.world.league.organizationId}`
  const reader = await platform.as('evaluator', platform.world.league.organizationId)
  const first = (await reader.get(`${list}&limit=2`)).body
  const next = (await reader.get(`${list}&limit=2&after=${first.next}`)).body
  const codes = [...first.items, ...next.items].map(({ code }: { code: string }) => code)
  expect(codes).toEqual([...new Set(codes)].sort())
  expect((await reader.get(`${list}&search=要关`)).body.items).toHaveLength(1)
  expect((await officer.get(list)).status).toBe(404)
})

describe('the list', () => {
  const list = (words: string) => officer.get(`/api/facilities?organizationId=${unit}${words}`)

  it('names unit and area, sorts by any column, and sums what is in use', async () => {
    await register({ name: '安全教育基地', kind: 'base', quantity: 1 })
    await register({ name: '展品一批', kind: 'exhibit', quantity: 12 })
    const { body } = await list('&order=-quantity&limit=2')
    expect(body.items[0]).toMatchObject({ name: '展品一批', quantity: 12 })
    expect(body.items[0].unitName).toBe(platform.world.banner.organizationName)
    expect(body.items[0].areaName).toBe(platform.world.town.name)
    const whole = (await list('&limit=100')).body.items
    for (const order of ['code', '-name', 'unit', 'area', '-quantity', 'openedOn']) {
      const paged: unknown[] = []
      let after: string | null = null
      do {
        const page = await list(`&limit=1&order=${order}${after ? `&after=${after}` : ''}`)
        paged.push(...page.body.items.map(({ id }: { id: string }) => id))
        after = page.body.next
      } while (after)
      expect(new Set(paged).size).toBe(whole.length)
      expect(paged.length).toBe(whole.length)
    }
    const open = whole.filter(({ closedOn }: { closedOn: unknown }) => closedOn === null)
    const inUse = open.reduce((sum: number, { quantity }: { quantity: number }) => sum + quantity, 0)
    const totals = await officer.get(`/api/facility-totals?organizationId=${unit}`)
    expect(totals.body).toEqual({ facilities: whole.length, inUse })
    const stranger = await platform.as('officer', platform.world.siblingBanner.organizationId)
    expect((await stranger.get(`/api/facility-totals?organizationId=${unit}`)).status).toBe(404)
  })
})
