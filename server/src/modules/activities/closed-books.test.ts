import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let recorder: Client
let checker: Client
let leader: Client
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2021-12-01T02:00:00Z') })
  recorder = await platform.as('recorder', platform.world.banner.organizationId)
  checker = await platform.as('checker', platform.world.league.organizationId)
  leader = await platform.as('leader', platform.world.league.organizationId)
})
afterAll(() => platform.close())

const close = (closedThrough: string) =>
  leader.post(`/api/organizations/${platform.world.league.organizationId}/close`, {
    closedThrough,
    reason: '年报',
  })
const submitted = async (title: string) =>
  (await recorder.post('/api/sessions', sessionOf(platform.world, { title, submit: true }))).body.id as string
const counted = async () =>
  (
    await checker.get(
      `/api/figures?metric=popsci-publicity-events&organization=${platform.world.league.organizationId}&period=2021`,
    )
  ).body.amount

describe('a session of a period whose books are closed', () => {
  it('is accepted, corrected and withdrawn only as an adjustment with its reason', async () => {
    const [late, kept, doubled] = [await submitted('迟到'), await submitted('数错'), await submitted('重复')]
    for (const id of [kept, doubled]) await checker.post(`/api/sessions/${id}/accept`, { version: 1 })
    await close('2021-09-30')
    expect(await counted()).toBe(2)
    const adjustment = '年报审定后补记'
    const endpoints: [string, Record<string, unknown>][] = [
      [`/api/sessions/${late}/accept`, { version: 1 }],
      [
        `/api/sessions/${kept}/correction`,
        { ...sessionOf(platform.world, { title: '数对' }), version: 1, reason: '人数数错' },
      ],
      [`/api/sessions/${doubled}/withdraw`, { version: 1, reason: '重复记录' }],
    ]
    for (const [path, body] of endpoints) {
      expect((await checker.post(path, body)).body.code).toBe('PERIOD_CLOSED')
      expect((await checker.post(path, { ...body, adjustment })).status).toBe(200)
    }
    expect(await counted()).toBe(2)
    const source = await checker.get(`/api/figures/sources/session/${late}`)
    expect(JSON.stringify(source.body)).toContain(adjustment)
    await close('2021-08-31')
  })

  it('has records of a list that feeds figures entered and ended the same way', async () => {
    const officer = await platform.as('officer', platform.world.banner.organizationId)
    const { banner, town } = platform.world
    const station = {
      name: '文化站科普e站',
      organizationId: banner.organizationId,
      areaId: town.areaId,
      since: '2021-03-01',
      values: { quantity: 1 },
    }
    const list = '/api/registers/e-stations/records'
    expect((await officer.post(list, station)).body.code).toBe('PERIOD_CLOSED')
    const made = await officer.post(list, { ...station, adjustment: '漏报' })
    expect(made.status).toBe(201)
    expect((await checker.post(`/api/register-records/${made.body.id}/accept`, { version: 1 })).status).toBe(
      200,
    )
    const shut = (body: Record<string, unknown>) =>
      officer.post(`/api/register-records/${made.body.id}/changes`, { facts: null, ...body })
    expect((await shut({ day: '2021-05-01' })).body.code).toBe('PERIOD_CLOSED')
    expect((await shut({ day: '2021-05-01', adjustment: '撤站' })).status).toBe(201)
  })
})
