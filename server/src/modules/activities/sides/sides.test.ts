import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let clerk: Client
let checker: Client
let farChecker: Client
let leader: Client
const EVENTS = 'popsci-publicity-events'
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2021-12-10T02:00:00Z') })
  const { banner, league, otherLeague, region } = platform.world
  clerk = await platform.as('recorder', banner.organizationId)
  checker = await platform.as('checker', league.organizationId)
  farChecker = await platform.as('checker', otherLeague.organizationId)
  leader = await platform.as('leader', region.organizationId)
})
afterAll(() => platform.close())

let nth = 0
/** A session of a banner and one of another league, counted by the first one's line. */
async function joint(change: object = {}) {
  nth += 1
  const { banner, farBanner } = platform.world
  const hosts = [banner.organizationId, farBanner.organizationId]
  const facts = sessionOf(platform.world, { title: `联合讲座${nth}`, hosts, submit: true, ...change })
  const { body } = await clerk.post('/api/sessions', facts)
  const accepted = await checker.post(`/api/sessions/${body.id}/accept`, { version: 1 })
  expect(accepted.body).toMatchObject({ state: 'counted', version: 1 })
  return body.id as string
}
const events = async (unit: { organizationId: number }) => {
  const query = `metric=${EVENTS}&organization=${unit.organizationId}&period=2021`
  return (await leader.get(`/api/figures?${query}`)).body.amount as number
}
const totals = async () => {
  const { league, otherLeague, region } = platform.world
  return [await events(league), await events(otherLeague), await events(region)]
}
const plus = (before: number[], ...more: number[]) => before.map((one, nth) => one + (more[nth] ?? 0))
const read = async (id: string, who = checker) => (await who.get(`/api/sessions/${id}`)).body
const sideOf = async (id: string) => (await read(id)).sides[0] as { id: string; version: number }
const act = (who: Client, side: { id: string; version: number }, step: string, more = {}) =>
  who.post(`/api/session-sides/${side.id}/${step}`, { version: side.version, ...more })

describe('a joint session of two lines', () => {
  it('counts for its own line, and for the other once its side says yes; above both it counts once', async () => {
    const before = await totals()
    const id = await joint()
    expect(await totals()).toEqual(plus(before, 1, 0, 1))
    const { otherLeague, farBanner } = platform.world
    expect((await read(id)).sides).toMatchObject([
      {
        state: 'submitted',
        hosts: [{ id: farBanner.organizationId }],
        at: { id: otherLeague.organizationId },
      },
    ])
    const { items } = (await farChecker.get('/api/checks')).body
    const row = items.find(
      (item: { id: string; title: string }) => item.title === `联合讲座${nth}` && item.id !== id,
    )
    expect(row).toMatchObject({ kind: 'session_side', path: 'session-sides' })
    expect(row.flags[0].flag).toBe('joint-host')

    expect((await act(farChecker, row, 'accept')).body.state).toBe('counted')
    expect(await totals()).toEqual(plus(before, 1, 1, 1))
    const after = await read(id)
    expect(after.session).toMatchObject({ state: 'counted', version: 2 })
    expect(after.history.at(-1)).toMatchObject({ step: 'joined', personName: '乌兰' })

    expect((await act(farChecker, await sideOf(id), 'undo-check')).body.state).toBe('submitted')
    expect(await totals()).toEqual(plus(before, 1, 0, 1))
    expect((await leader.post('/api/ledger/verification')).body).toMatchObject({ whole: true })
  })

  it('stays counted for its own line where the other side says no, with its reason', async () => {
    const before = await totals()
    const id = await joint()
    await act(farChecker, await sideOf(id), 'return', { reason: '我方没有参加' })
    expect(await totals()).toEqual(plus(before, 1, 0, 1))
    expect((await read(id)).sides).toMatchObject([{ state: 'returned', reason: '我方没有参加' }])
  })

  it('takes back what stands when it is withdrawn, and asks again when it is corrected', async () => {
    const before = await totals()
    const id = await joint()
    await act(farChecker, await sideOf(id), 'accept')
    const facts = sessionOf(platform.world, {
      hosts: [platform.world.banner.organizationId, platform.world.farBanner.organizationId],
    })
    const corrected = await checker.post(`/api/sessions/${id}/correction`, {
      ...facts,
      version: 2,
      reason: '人数',
    })
    expect(corrected.body).toMatchObject({ version: 3 })
    expect(await totals()).toEqual(plus(before, 1, 0, 1))
    await act(farChecker, await sideOf(id), 'accept')
    expect(await totals()).toEqual(plus(before, 1, 1, 1))
    const gone = await checker.post(`/api/sessions/${id}/withdraw`, { version: 4, reason: '没有举办' })
    expect(gone.body.state).toBe('withdrawn')
    expect(await totals()).toEqual(before)
    expect((await read(id)).sides).toEqual([])
  })

  it('asks nobody when its check is taken back, or where the check covers all hosts', async () => {
    const before = await totals()
    const id = await joint()
    await checker.post(`/api/sessions/${id}/undo-check`, { version: 1 })
    expect((await read(id)).sides).toEqual([])
    expect(await totals()).toEqual(before)
    const { banner, siblingBanner } = platform.world
    const own = await joint({ hosts: [banner.organizationId, siblingBanner.organizationId] })
    expect((await read(own)).sides).toEqual([])
  })

  it('is confirmed by nobody who had it in hand, nor from another line, nor by a stranger', async () => {
    const { league, otherLeague } = platform.world
    const both = await platform.as('checker', league.organizationId, 'checker', otherLeague.organizationId)
    const { banner, farBanner } = platform.world
    const hosts = [banner.organizationId, farBanner.organizationId]
    const { body } = await clerk.post('/api/sessions', sessionOf(platform.world, { hosts, submit: true }))
    await both.post(`/api/sessions/${body.id}/accept`, { version: 1 })
    const side = await sideOf(body.id)
    expect((await act(both, side, 'accept')).body.code).toBe('CHECK_TWICE')
    expect((await act(checker, side, 'accept')).status).toBe(404)
    // Nor once it was refused and asked about again.
    await act(farChecker, side, 'return', { reason: '待核实' })
    const asking = await platform.as('recorder', farBanner.organizationId)
    expect((await act(asking, side, 'submit')).body.state).toBe('submitted')
    expect((await act(both, side, 'accept')).body.code).toBe('CHECK_TWICE')
    expect((await act(platform.anonymous, side, 'accept')).status).toBe(401)
    expect((await act(farChecker, side, 'accept', { version: 9 })).body.code).toBe('RECORD_CHANGED_MEANWHILE')
    expect((await farChecker.get(`/api/session-sides/${side.id}`)).body.can.check).toBe(true)
    const beside = await platform.as('leader', banner.organizationId)
    expect((await beside.get(`/api/session-sides/${side.id}`)).status).toBe(404)
  })

  it('enters closed books of the other side only with a reason', async () => {
    const id = await joint()
    const { otherLeague } = platform.world
    const chair = await platform.as('leader', otherLeague.organizationId)
    const close = { closedThrough: '2021-11-30', reason: '已报' }
    await chair.post(`/api/organizations/${otherLeague.organizationId}/close`, close)
    const before = await totals()
    expect((await act(farChecker, await sideOf(id), 'accept')).body.code).toBe('PERIOD_CLOSED')
    const side = await sideOf(id)
    expect((await act(farChecker, side, 'accept', { adjustment: '补记联合活动' })).body.state).toBe('counted')
    expect((await totals())[1]).toBe((before[1] ?? 0) + 1)
    expect((await act(farChecker, await sideOf(id), 'undo-check')).body.state).toBe('submitted')
    expect(await totals()).toEqual(before)
  })
})
