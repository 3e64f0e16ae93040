import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let officer: Client
let checker: Client
let unit: number
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  unit = platform.world.banner.organizationId
  officer = await platform.as('officer', unit)
  checker = await platform.as('checker', platform.world.league.organizationId)
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
const step = (path: string, id: string, name: string, body = {}, who = checker) =>
  who.post(`/api/${path}/${id}/${name}`, { version: 1, ...body })
/** Registered and checked. */
async function confirmed(change = {}): Promise<string> {
  const { id } = (await register(change)).body
  expect((await step('facilities', id, 'accept')).body.state).toBe('counted')
  return id
}

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
  it('counts in the stock of every level from its day on, and not before, once the level above said yes', async () => {
    const made = await register()
    expect(made).toMatchObject({ status: 201, body: { state: 'submitted' } })
    expect(made.body.waitsFor.unit.id).toBe(platform.world.league.organizationId)
    expect(await stock('2021-12-31')).toBe(0)
    expect((await checker.get('/api/checks')).body.items).toMatchObject([
      {
        path: 'facilities',
        title: station().name,
        amount: '1',
        unit: '科普e站',
        flags: [{ flag: 'no-evidence' }],
      },
    ])
    expect((await step('facilities', made.body.id, 'accept', {}, officer)).status).toBe(404)
    expect((await step('facilities', made.body.id, 'accept')).status).toBe(200)
    expect(await lines(made.body.id)).toContainEqual(['2021-06-15', 1])
    expect([await stock('2021-06-14'), await stock('2021-06-15'), await stock('2021-12-31')]).toEqual([
      0, 1, 1,
    ])
    expect(await stock('2021-12-31', platform.world.otherLeague.organizationId)).toBe(0)
    const seen = await officer.get(`/api/facilities/${made.body.id}`)
    expect(seen.body).toMatchObject({
      facility: { closedOn: null, state: 'counted' },
      can: { read: true, record: false, handIn: true, correct: false },
    })
    expect(seen.body.history.map((event: { step: string }) => event.step)).toEqual([
      'recorded',
      'submitted',
      'counted',
    ])
  })

  it('comes back with a reason, is changed and handed in once more; a namesake is flagged', async () => {
    const made = (await register({ name: '退回的站' })).body
    await step('facilities', made.id, 'return', { reason: '启用日期有误' })
    const change = { ...station({ name: '退回的站', openedOn: '2021-07-01' }), version: 1 }
    expect((await officer.put(`/api/facilities/${made.id}`, { ...change, version: 2 })).status).toBe(409)
    const changed = await officer.put(`/api/facilities/${made.id}`, change)
    expect(changed.body).toMatchObject({ state: 'submitted', version: 2, openedOn: '2021-07-01' })
    expect((await officer.put(`/api/facilities/${made.id}`, { ...change, version: 2 })).body.code).toBe(
      'RECORD_NOT_OPEN',
    )
    await register({ name: '退回的站' })
    const { items } = (await checker.get('/api/checks')).body
    const flags = items.find(({ id }: { id: string }) => id === made.id).flags
    expect(flags.map(({ flag }: { flag: string }) => flag)).toEqual(['no-evidence', 'same-facility'])
  })

  it('leaves every stock when it is withdrawn, and only after its closing', async () => {
    const before = await stock('2021-12-31')
    const id = await confirmed({ name: '登记错的站' })
    expect(await stock('2021-12-31')).toBe(before + 1)
    const closing = (await close(id, '2021-08-01')).body
    const refused = await step('facilities', id, 'withdraw', { reason: '登记有误' })
    expect(refused).toMatchObject({ status: 409, body: { code: 'FACILITY_CLOSES' } })
    await step('facility-closings', closing.id, 'withdraw', { reason: '仍在使用' }, officer)
    expect((await step('facilities', id, 'withdraw', { reason: '登记有误' })).body.state).toBe('withdrawn')
    expect(await stock('2021-12-31')).toBe(before)
    const list = `/api/facilities?organizationId=${unit}&search=登记错`
    expect((await officer.get(list)).body.items).toEqual([])
    expect((await officer.get(`${list}&state=withdrawn`)).body.items).toHaveLength(1)
  })

  it('asks a stranger to sign in, and does not exist for another role or unit', async () => {
    expect((await register({}, platform.anonymous)).status).toBe(401)
    expect((await register({}, await platform.as('finance', unit))).status).toBe(404)
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
  it('lowers the stock on its day once it is checked, leaves it as it was before, and happens once', async () => {
    const id = await confirmed({ name: '要关的站', openedOn: '2020-01-01' })
    const before = [await stock('2021-08-31'), await stock('2021-09-01')]
    const replies = await Promise.all([close(id, '2021-09-01'), close(id, '2021-09-01')])
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
    expect([await stock('2021-08-31'), await stock('2021-09-01')]).toEqual(before)
    const closing = replies.find(({ status }) => status === 201)?.body.id
    expect((await step('facility-closings', closing, 'accept')).body.state).toBe('counted')
    expect([await stock('2021-08-31'), await stock('2021-09-01')]).toEqual([before[0], before[1] - 1])
    const { facility, closing: seen } = (await officer.get(`/api/facilities/${id}`)).body
    expect([facility.closedOn, seen.state]).toEqual(['2021-09-01', 'counted'])
    // Taken back, it stands again.
    await step('facility-closings', closing, 'withdraw', { reason: '仍在使用' })
    expect(await stock('2021-09-01')).toBe(before[1])
    expect((await officer.get(`/api/facilities/${id}`)).body.facility.closedOn).toBeNull()
    expect((await close(id, '2021-10-01')).status).toBe(201)
  })

  it('comes back, is changed and handed in once more', async () => {
    const id = await confirmed({ name: '改关的站' })
    const closing = (await close(id, '2021-09-01')).body
    expect((await checker.get(`/api/facility-closings/${closing.id}`)).body).toMatchObject({
      facility: { id },
      can: { check: true },
    })
    await step('facility-closings', closing.id, 'return', { reason: '停用日期有误' })
    const body = { closedOn: '2021-10-01', note: '撤并', version: 1 }
    const changed = await officer.put(`/api/facility-closings/${closing.id}`, body)
    expect(changed.body).toMatchObject({
      state: 'submitted',
      closedOn: '2021-10-01',
      note: '撤并',
      version: 2,
    })
  })

  it('is refused for what does not count yet, and for exhibits', async () => {
    const { id } = (await register({ name: '没核对的站' })).body
    expect((await close(id, '2021-09-01')).body.code).toBe('FACILITY_NOT_COUNTED')
    const exhibit = await confirmed({ name: '一批展品', kind: 'exhibit', quantity: 3 })
    expect((await close(exhibit, '2021-09-01')).body.code).toBe('FACILITY_NOT_COUNTED')
  })

  it('refuses days that cannot be, and whoever may not', async () => {
    const id = await confirmed({ name: '不关的站' })
    expect((await close(id, '2021-06-14')).body.code).toBe('FACILITY_CLOSED_BEFORE_OPENED')
    expect((await close(id, '2022-01-21')).body.code).toBe('FACILITY_IN_FUTURE')
    expect((await close(id, '2021-13-01')).status).toBe(400)
    expect((await close(id, '2021-09-01', platform.anonymous)).status).toBe(401)
    expect((await close(id, '2021-09-01', await platform.as('finance', unit))).status).toBe(404)
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
  const list = (query: string) => officer.get(`/api/facilities?organizationId=${unit}${query}`)

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
    const open = whole.filter(
      ({ closedOn, state }: Record<string, unknown>) => closedOn === null && state === 'counted',
    )
    const inUse = open.reduce((sum: number, { quantity }: { quantity: number }) => sum + quantity, 0)
    const totals = await officer.get(`/api/totals/facilities?organizationId=${unit}`)
    expect(totals.body).toEqual({ count: whole.length, sums: { quantity: inUse } })
    const stranger = await platform.as('officer', platform.world.siblingBanner.organizationId)
    expect((await stranger.get(`/api/totals/facilities?organizationId=${unit}`)).status).toBe(404)
  })
})
