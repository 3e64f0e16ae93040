import { UNDO_WITHIN } from '@medelge/workflow'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let recorder: Client
let league: Client
let region: Client
let now = new Date('2021-10-01T02:00:00Z')
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => now })
  recorder = await platform.as('recorder', platform.world.banner.organizationId)
  league = await platform.as('checker', platform.world.league.organizationId)
  region = await platform.as('checker', platform.world.region.organizationId)
})
afterAll(() => platform.close())

let number = 0
async function submitted(change: Record<string, unknown> = {}): Promise<string> {
  number += 1
  const facts = sessionOf(platform.world, { title: `第${number}场讲座`, submit: true, ...change })
  return (await recorder.post('/api/sessions', facts)).body.id
}
const act = (client: Client, id: string, endpoint: string, version = 1, more = {}) =>
  client.post(`/api/sessions/${id}/${endpoint}`, { version, ...more })
const read = async (id: string) => (await recorder.get(`/api/sessions/${id}`)).body
const rule = async (levels: number) => {
  const officer = await platform.as('officer', platform.world.region.organizationId)
  await officer.put(`/api/check-rules/${platform.world.banner.organizationId}`, { levels })
}
/** Every total there is: unit, metric, month, audience, channel. */
async function totals(): Promise<unknown[]> {
  const { rows } = await sql`
    select m.organization, l.metric, l.day, l.audience, l.channel, sum(l.amount)::int as sum
    from (select metric, reach, day, audience, channel, amount from tail union all
      select metric, reach, day, audience, channel, amount from posting) l
    join reach_member m on m.reach = l.reach
    group by 1, 2, 3, 4, 5 having sum(l.amount) <> 0 order by 1, 2, 3, 4, 5`.execute(platform.db)
  return rows
}

describe('taking a check back', () => {
  it('brings a counted session back to where it waited, and it can be counted again', async () => {
    const before = await totals()
    const id = await submitted()
    const waited = (await read(id)).session
    await act(league, id, 'accept')
    const back = await act(league, id, 'undo-check')
    expect(back.body).toMatchObject({
      state: 'submitted',
      checkAt: waited.checkAt,
      checksLeft: 1,
      version: 2,
    })
    expect(await totals()).toEqual(before)
    expect((await read(id)).history.at(-1)).toMatchObject({ step: 'undone', personName: '乌兰' })
    expect((await act(league, id, 'accept')).body.code).toBe('RECORD_CHANGED_MEANWHILE')
    expect((await act(league, id, 'accept', 2)).body.state).toBe('counted')
    expect((await act(league, id, 'undo-check', 2)).body.state).toBe('submitted')
    expect(await totals()).toEqual(before)
  })

  it('brings a returned one back to its level, and takes it from its recorder', async () => {
    await rule(2)
    const id = await submitted()
    await act(league, id, 'accept')
    await act(region, id, 'return', 1, { reason: '人数与凭证不符' })
    const back = await act(region, id, 'undo-check')
    await rule(1)
    expect(back.body).toMatchObject({
      state: 'submitted',
      checkAt: platform.world.region.organizationId,
      checksLeft: 1,
    })
    const own = (await recorder.get('/api/own-records')).body.items
    expect(own.map((item: { session: { id: string } }) => item.session.id)).not.toContain(id)
  })

  it('is refused to others, after a while, after anything else, and for what never was a check', async () => {
    const id = await submitted()
    expect((await act(league, id, 'undo-check')).body.code).toBe('CHECK_UNDO_OVER')
    await act(league, id, 'accept')
    expect((await act(platform.anonymous, id, 'undo-check')).status).toBe(401)
    expect((await act(recorder, id, 'undo-check')).status).toBe(404)
    const far = await platform.as('checker', platform.world.otherLeague.organizationId)
    expect((await act(far, id, 'undo-check')).status).toBe(404)
    expect((await act(region, id, 'undo-check')).body.code).toBe('CHECK_UNDO_OVER')
    expect((await act(league, id, 'undo-check', 7)).body.code).toBe('RECORD_CHANGED_MEANWHILE')
    expect((await league.post(`/api/sessions/${id}/undo-check`, {})).status).toBe(400)
    now = new Date(now.getTime() + UNDO_WITHIN + 1)
    expect((await act(league, id, 'undo-check')).body.code).toBe('CHECK_UNDO_OVER')
    expect((await read(id)).session.state).toBe('counted')

    await rule(2)
    const passed = await submitted()
    await act(league, passed, 'accept')
    await act(region, passed, 'accept')
    await rule(1)
    expect((await act(league, passed, 'undo-check')).body.code).toBe('CHECK_UNDO_OVER')
  })

  it('keeps to closed books: an adjustment leaves as one, books closed meanwhile refuse', async () => {
    const leader = await platform.as('leader', platform.world.league.organizationId)
    const close = (through: string) =>
      leader.post(`/api/organizations/${platform.world.league.organizationId}/close`, {
        closedThrough: through,
        reason: '年报审定',
      })
    const before = await totals()
    const open = await submitted({ day: '2021-03-01' })
    await act(league, open, 'accept')
    expect((await close('2021-03-31')).status).toBeLessThan(300)
    expect((await act(league, open, 'undo-check')).body.code).toBe('PERIOD_CLOSED')
    const counted = await totals()
    const late = await submitted({ day: '2021-03-02' })
    expect((await act(league, late, 'accept')).body.code).toBe('PERIOD_CLOSED')
    await act(league, late, 'accept', 1, { adjustment: '年报审定后补记' })
    expect((await act(league, late, 'undo-check')).body.state).toBe('submitted')
    expect(await totals()).toEqual(counted)
    expect(counted).not.toEqual(before)
  })

  it('leaves every total as it was, whatever the hosts, the levels and the order', async () => {
    const { banner, siblingBanner, farBanner, town, league: home } = platform.world
    const others = [siblingBanner, farBanner, town, home].map((place) => place.organizationId)
    const facts = fc.record({
      more: fc.subarray(others),
      levels: fc.integer({ min: 1, max: 2 }),
      offline: fc.integer({ min: 1, max: 5000 }),
      kind: fc.constantFrom('lecture', 'training', 'tour-stop', 'academic'),
      undone: fc.array(fc.constantFrom('accept', 'return'), { minLength: 1, maxLength: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(facts, async ({ more, levels, offline, kind, undone }) => {
        await rule(levels)
        const before = await totals()
        const headcounts = [{ audience: 'public', offline, online: 3 }]
        const id = await submitted({ hosts: [banner.organizationId, ...more], headcounts, kind })
        if (levels === 2) await act(league, id, 'accept')
        const waited = (await read(id)).session
        const checker = levels === 2 ? region : league
        for (const endpoint of undone) {
          const { version } = (await read(id)).session
          const done = await act(
            checker,
            id,
            endpoint,
            version,
            endpoint === 'return' ? { reason: '再看一遍' } : {},
          )
          expect(done.status).toBe(200)
          expect((await act(checker, id, 'undo-check', version)).status).toBe(200)
        }
        const { checkAt, checksLeft, state } = (await read(id)).session
        expect({ checkAt, checksLeft, state }).toEqual({
          checkAt: waited.checkAt,
          checksLeft: waited.checksLeft,
          state: 'submitted',
        })
        expect(await totals()).toEqual(before)
      }),
      { numRuns: 12, seed: 6 },
    )
    await rule(1)
  })
})
