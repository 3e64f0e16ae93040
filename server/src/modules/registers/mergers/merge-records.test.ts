import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenLives, openLives } from './open-lives.fixture.ts'

let lives: OpenLives
let unit: number
let sibling: number
let region: number
beforeAll(async () => {
  lives = await openLives()
  unit = lives.platform.world.banner.organizationId
  sibling = lives.platform.world.siblingBanner.organizationId
  region = lives.platform.world.region.organizationId
})
afterAll(() => lives.platform.close())

const days = ['2018-12-31', '2019-06-01', '2020-06-01', '2021-06-30', '2021-07-01', '2022-01-20']
const get = async (id: string) => (await lives.writer.get(`/api/register-records/${id}`)).body

async function agree() {
  for (const one of lives.units)
    for (const day of days) expect(await lives.figures(one, day)).toEqual(await lives.seen(one, day))
}

describe('a merger', () => {
  it('of five into three leaves every day before as it was, and counts the three from its day on', async () => {
    const old = await Promise.all(
      [10, 20, 30, 40, 50].map((members, nth) =>
        lives.enter(nth % 2 ? sibling : unit, '2019-01-01', members, `旧会${nth}`),
      ),
    )
    const before = await lives.all(days)
    const young = await Promise.all(
      [70, 80, 90].map((members, nth) => lives.enter(unit, '2021-07-01', members, `新会${nth}`)),
    )
    await lives.merge(old, young, '2021-07-01')
    const after = await lives.all(days)
    expect(after.filter(({ day }) => day < '2021-07-01')).toEqual(
      before.filter(({ day }) => day < '2021-07-01'),
    )
    expect(await lives.seen(region, '2021-07-01')).toEqual({ count: 3, members: 240 })
    await agree()
    const left = await get(old[0] ?? '')
    expect(left.record).toMatchObject({ until: '2021-07-01', state: 'counted' })
    expect(left.mergers).toMatchObject([{ stays: young, ends: old, state: 'counted', day: '2021-07-01' }])
    expect(Object.values(left.mergers[0].names)).toContain('新会2')
    const stayed = await get(young[0] ?? '')
    expect(stayed.mergers[0].ends).toEqual(old)
  })

  it('of what was the same from the start makes past days right too, and is taken back whole', async () => {
    const first = await lives.enter(unit, '2019-03-01', 11, '双记协会')
    const second = await lives.enter(sibling, '2020-01-01', 12, '双记协会')
    await lives.change(first, '2021-01-01', lives.factsOf(unit, 14, '双记协会'))
    const before = await lives.all(days)
    const at = async (day: string) => (await lives.seen(region, day)).count
    const doubled = await at('2020-06-01')
    const merger = await lives.merge([first], [second], null)
    expect((await get(first)).record.until).toBe('2020-01-01')
    expect(await at('2020-06-01')).toBe(doubled - 1)
    expect(await at('2019-06-01')).toBe(
      before.find((one) => one.unit === region && one.day === '2019-06-01')?.count,
    )
    await agree()
    expect((await lives.step('register-mergers', merger, 'withdraw', { reason: '不是同一个' })).status).toBe(
      200,
    )
    expect(await lives.all(days)).toEqual(before)
    await agree()
    await lives.merge([second], [first], null)
    expect((await get(second)).record.until).toBe('2020-01-01')
    expect((await get(first)).record.until).toBeNull()
    await agree()
  })

  it('waits for whoever stands above all of its units, and counts nothing before', async () => {
    const here = await lives.enter(unit, '2019-03-01', 5, '两地协会')
    const there = await lives.enter(sibling, '2019-03-01', 6, '两地协会')
    const far = await lives.enter(lives.platform.world.farBanner.organizationId, '2019-03-01', 7, '两地协会')
    const body = { ends: [there], stays: [here], day: '2021-07-01' }
    const officer = await lives.platform.as('officer', unit)
    expect((await officer.post('/api/register-mergers', body)).status).toBe(404)
    const near = await lives.writer.post('/api/register-mergers', body)
    expect(near.body.checkAt).toBe(lives.platform.world.league.organizationId)
    expect((await get(there)).record.until).toBeNull()
    expect((await lives.writer.post('/api/register-mergers', body)).body.code).toBe('REGISTER_MERGER_OPEN')
    const end = { day: '2021-08-01', facts: null }
    expect((await lives.writer.post(`/api/register-records/${there}/changes`, end)).body.code).toBe(
      'REGISTER_MERGER_OPEN',
    )
    const own = await lives.writer.post(`/api/register-mergers/${near.body.id}/accept`, { version: 1 })
    expect(own.status).toBe(404)
    expect(
      (await lives.step('register-mergers', near.body.id, 'return', { reason: '请补依据' })).status,
    ).toBe(200)
    const amended = { ...body, ends: [there, far], version: 1 }
    const again = await lives.writer.put(`/api/register-mergers/${near.body.id}`, amended)
    expect(again.body).toMatchObject({ state: 'submitted', checkAt: region })
    expect((await lives.step('register-mergers', near.body.id, 'accept', { version: 2 })).status).toBe(200)
    expect((await get(far)).record.until).toBe('2021-07-01')
    // The unit of what ended sees what it became, and the other way round.
    const farOfficer = await lives.platform.as('officer', lives.platform.world.farBanner.organizationId)
    expect((await farOfficer.get(`/api/register-records/${here}`)).status).toBe(200)
    expect((await officer.get(`/api/register-records/${far}`)).status).toBe(200)
    await agree()
  })

  it('is refused with what to do about it', async () => {
    const one = await lives.enter(unit, '2020-03-01', 5, '甲')
    const two = await lives.enter(unit, '2020-04-01', 6, '乙')
    const three = await lives.enter(unit, '2020-04-01', 6, '丙')
    const code = async (body: object) => (await lives.writer.post('/api/register-mergers', body)).body.code
    expect(await code({ ends: [one], stays: [one], day: null })).toBe('REGISTER_MERGER_ITSELF')
    expect(await code({ ends: [one], stays: [two, three], day: null })).toBe('REGISTER_MERGER_ONE')
    expect(await code({ ends: [one], stays: [two], day: '2020-03-20' })).toBe('REGISTER_MERGER_BEFORE')
    expect(await code({ ends: [one], stays: [two], day: '2022-01-21' })).toBe('REGISTER_IN_FUTURE')
    await lives.change(one, '2021-01-01', null)
    expect(await code({ ends: [one], stays: [two], day: null })).toBe('REGISTER_MERGER_ENDED')
    const merger = await lives.merge([three], [two], '2021-07-01')
    const withdraw = { reason: '误' }
    expect((await lives.step('register-records', two, 'withdraw', withdraw)).body.code).toBe(
      'REGISTER_MERGED',
    )
    const four = await lives.enter(unit, '2020-04-01', 6, '丁')
    await lives.merge([two], [four], '2021-08-01')
    expect((await lives.step('register-mergers', merger, 'withdraw', withdraw)).body.code).toBe(
      'REGISTER_MERGER_LATER',
    )
  })
})
