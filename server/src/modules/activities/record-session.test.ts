import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let recorder: Client
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2021-10-01T02:00:00Z') })
  recorder = await platform.as('recorder', platform.world.banner.organizationId)
})
afterAll(() => platform.close())

describe('recording a session', () => {
  it('keeps it as a draft in the lists of its unit and all above, and of nobody else', async () => {
    const made = await recorder.post('/api/sessions', sessionOf(platform.world))
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ state: 'draft', offline: 86, online: 0, version: 1 })
    for (const place of ['banner', 'league', 'region'] as const) {
      const unit = platform.world[place].organizationId
      const list = await (await platform.as('leader', unit)).get(`/api/sessions?organizationId=${unit}`)
      expect(list.body.items.map((item: { id: string }) => item.id)).toContain(made.body.id)
    }
    const sibling = await platform.as('leader', platform.world.siblingBanner.organizationId)
    expect((await sibling.get(`/api/sessions/${made.body.id}`)).status).toBe(404)
  })

  it('refuses the stranger, the wrong role and a unit out of reach', async () => {
    expect((await platform.anonymous.post('/api/sessions', sessionOf(platform.world))).status).toBe(401)
    const leader = await platform.as('leader', platform.world.banner.organizationId)
    expect((await leader.post('/api/sessions', sessionOf(platform.world))).status).toBe(404)
    const far = sessionOf(platform.world, { hosts: [platform.world.farBanner.organizationId] })
    expect((await recorder.post('/api/sessions', far)).status).toBe(404)
  })

  it('names every field that is wrong and says what to do', async () => {
    const wrong = sessionOf(platform.world, {
      kind: 'party',
      day: '2021-13-40',
      headcounts: [{ audience: 'farmers-herders', offline: -3, online: 0 }],
      surprise: 1,
    })
    const answer = await recorder.post('/api/sessions', wrong)
    expect(answer.status).toBe(400)
    const fields = answer.body.details.fields.map((problem: { field: string }) => problem.field)
    expect(fields).toEqual(expect.arrayContaining(['kind', 'day', 'headcounts.0.offline']))
    for (const problem of answer.body.details.fields) expect(problem.message).not.toBe('')
  })

  it.each([
    ['a day to come', { day: '2021-12-24' }, 'SESSION_IN_FUTURE'],
    ['days reversed', { endDay: '2021-09-01' }, 'SESSION_DAYS_REVERSED'],
    ['times reversed', { startTime: '10:00', endTime: '09:00' }, 'SESSION_TIMES_REVERSED'],
    ['an unknown series', { seriesId: 999 }, 'SESSION_SERIES_UNKNOWN'],
    ['an unknown area', { areaId: 999_999 }, 'AREA_UNKNOWN'],
    ['a second unit that does not exist', { hosts: [] as number[] }, 'INVALID_REQUEST'],
  ])('refuses %s', async (_, change, code) => {
    const answer = await recorder.post('/api/sessions', sessionOf(platform.world, change))
    expect(answer.body.code).toBe(code)
    expect(answer.status).toBeLessThan(500)
    expect(answer.body.details.fields[0].message).toMatch(/[。）]$/)
  })

  it('asks once when more came than live there, and keeps that it was confirmed', async () => {
    const crowd = { headcounts: [{ audience: 'public', offline: 9_000_000, online: 0 }], title: '千万人大会' }
    const asked = await recorder.post('/api/sessions', sessionOf(platform.world, crowd))
    expect(asked.body.code).toBe('SESSION_NEEDS_CONFIRMATION')
    expect(asked.body.details.reservations[0]).toMatchObject({ reservation: 'more-than-inhabitants' })
    const confirmed = { ...crowd, confirmed: ['more-than-inhabitants'] }
    const kept = await recorder.post('/api/sessions', sessionOf(platform.world, confirmed))
    expect(kept.body.confirmed).toEqual(['more-than-inhabitants'])
  })

  it('answers a repeated submit with the first answer and makes one record', async () => {
    const facts = sessionOf(platform.world, { title: '重复提交的讲座' })
    const key = { 'idempotency-key': 'record-twice-2021' }
    const [first, second] = await Promise.all([
      recorder.post('/api/sessions', facts, key),
      recorder.post('/api/sessions', facts, key),
    ])
    expect(second.body).toEqual(first.body)
    const unit = platform.world.banner.organizationId
    const list = await recorder.get(
      `/api/sessions?organizationId=${unit}&search=${encodeURIComponent('重复提交')}`,
    )
    expect(list.body.items).toHaveLength(1)
  })

  it('asks before the same event is recorded a second time', async () => {
    const facts = sessionOf(platform.world, { title: '同一场讲座' })
    await recorder.post('/api/sessions', facts)
    const twin = await recorder.post('/api/sessions', facts)
    expect(twin.body.details.reservations[0].reservation).toBe('same-session')
  })
})
