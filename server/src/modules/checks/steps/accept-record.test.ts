import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let recorder: Client
let checker: Client
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2021-10-01T02:00:00Z') })
  recorder = await platform.as('recorder', platform.world.banner.organizationId)
  checker = await platform.as('checker', platform.world.league.organizationId)
})
afterAll(() => platform.close())

let number = 0
async function submitted(change: Record<string, unknown> = {}): Promise<string> {
  number += 1
  const facts = sessionOf(platform.world, { title: `第${number}场讲座`, submit: true, ...change })
  const { body } = await recorder.post('/api/sessions', facts)
  expect(body.state).toBe('submitted')
  return body.id
}
const accept = (client: Client, id: string) => client.post(`/api/sessions/${id}/accept`, { version: 1 })
const lines = async () => {
  const { rows } = await platform.db.executeQuery<{ total: number }>(
    (await import('kysely')).sql`
      select coalesce(sum(amount), 0)::int as total from (
        select amount, metric from tail union all select amount, metric from posting
      ) l join metric m on m.id = l.metric where m.code = 'popsci-publicity-events'`.compile(platform.db),
  )
  return rows[0]?.total ?? 0
}

describe('checking a session', () => {
  it('waits at the level above and counts once when it is accepted there', async () => {
    const before = await lines()
    const id = await submitted()
    const queue = await checker.get('/api/checks')
    const waiting = queue.body.items.find((item: { id: string }) => item.id === id)
    expect(waiting.flags.map((flag: { flag: string }) => flag.flag)).toContain('no-evidence')
    expect(await lines()).toBe(before)
    const counted = await accept(checker, id)
    expect(counted.body).toMatchObject({ state: 'counted', checksLeft: 0 })
    expect(await lines()).toBe(before + 1)
  })

  it('lets one of two checkers win, the other is told', async () => {
    const before = await lines()
    const id = await submitted()
    const second = await platform.as('checker', platform.world.region.organizationId)
    const answers = await Promise.all([accept(checker, id), accept(second, id)])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('RECORD_NOT_WAITING')
    expect(await lines()).toBe(before + 1)
  })

  it('refuses strangers, other roles, units beside, and whoever handed it in', async () => {
    const id = await submitted()
    expect((await accept(platform.anonymous, id)).status).toBe(401)
    expect((await accept(await platform.as('leader', platform.world.league.organizationId), id)).status).toBe(
      404,
    )
    expect(
      (await accept(await platform.as('checker', platform.world.otherLeague.organizationId), id)).status,
    ).toBe(404)
    expect(
      (await accept(await platform.as('checker', platform.world.banner.organizationId), id)).status,
    ).toBe(404)
    const both = await platform.as(
      'recorder',
      platform.world.banner.organizationId,
      'checker',
      platform.world.league.organizationId,
    )
    const own = await both.post(
      '/api/sessions',
      sessionOf(platform.world, { title: '自己的讲座', submit: true }),
    )
    expect((await accept(both, own.body.id)).body.code).toBe('CHECK_OWN_RECORD')
  })

  it('comes back with a reason, is changed and handed in again', async () => {
    const id = await submitted()
    const back = await checker.post(`/api/sessions/${id}/return`, { version: 1, reason: '请补充签到表照片' })
    expect(back.body.state).toBe('returned')
    const own = await recorder.get('/api/own-records')
    expect(own.body.items[0].reason).toBe('请补充签到表照片')
    const again = await recorder.put(`/api/sessions/${id}`, {
      ...sessionOf(platform.world, { title: '补充后的讲座', submit: true }),
      version: 1,
    })
    expect(again.body).toMatchObject({ state: 'submitted', version: 2 })
    const stale = await accept(checker, id)
    expect(stale.body.code).toBe('RECORD_CHANGED_MEANWHILE')
  })

  it('goes up two levels where the rule says two', async () => {
    const officer = await platform.as('officer', platform.world.region.organizationId)
    await officer.put(`/api/check-rules/${platform.world.siblingBanner.organizationId}`, { levels: 2 })
    const sibling = await platform.as('recorder', platform.world.siblingBanner.organizationId)
    const facts = sessionOf(platform.world, {
      hosts: [platform.world.siblingBanner.organizationId],
      submit: true,
    })
    const { body } = await sibling.post('/api/sessions', facts)
    const first = await accept(checker, body.id)
    expect(first.body).toMatchObject({
      state: 'submitted',
      checksLeft: 1,
      checkAt: platform.world.region.organizationId,
    })
    const last = await accept(await platform.as('checker', platform.world.region.organizationId), body.id)
    expect(last.body.state).toBe('counted')
  })
})

describe('correcting a counted session', () => {
  it('reverses and posts anew, and the history shows who did what', async () => {
    const id = await submitted()
    await accept(checker, id)
    const before = await lines()
    const reason = '人数录入有误'
    const facts = { ...sessionOf(platform.world, { title: '更正后的讲座' }), version: 1, reason }
    expect((await recorder.post(`/api/sessions/${id}/correction`, facts)).status).toBe(404)
    const corrected = await checker.post(`/api/sessions/${id}/correction`, facts)
    expect(corrected.body).toMatchObject({ state: 'counted', version: 2, title: '更正后的讲座' })
    expect(await lines()).toBe(before)
    const { body } = await recorder.get(`/api/sessions/${id}`)
    expect(body.history.map((event: { step: string }) => event.step)).toEqual([
      'recorded',
      'submitted',
      'counted',
      'corrected',
    ])
    expect(body.history[3].note).toBe(reason)
    expect(body.history[2].facts.title).not.toBe('更正后的讲座')
  })

  it('leaves every total when it is withdrawn', async () => {
    const id = await submitted()
    await accept(checker, id)
    const before = await lines()
    const withdrawn = await checker.post(`/api/sessions/${id}/withdraw`, { version: 1, reason: '重复记录' })
    expect(withdrawn.body.state).toBe('withdrawn')
    expect(await lines()).toBe(before - 1)
    const again = await checker.post(`/api/sessions/${id}/withdraw`, { version: 2, reason: '重复记录' })
    expect(again.status).toBeGreaterThanOrEqual(400)
    expect(again.status).toBeLessThan(500)
  })
})
