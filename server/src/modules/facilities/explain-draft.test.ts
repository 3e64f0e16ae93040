import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let leader: Client
beforeAll(async () => {
  platform = await buildTestPlatform()
  leader = await platform.as('leader', platform.world.league.organizationId)
})
afterAll(() => platform.close())

const english = { 'accept-language': 'en' }
const opening = { kind: 'e-station', openedOn: '2021-03-02' }
const closing = { kind: 'e-station', quantity: 2, closedOn: '2021-03-02' }

it('says that an opening adds to its stock and a closing takes away again', async () => {
  const opened = await leader.post('/api/facilities/explanations', opening, english)
  expect(opened.body.verdicts[0]).toMatchObject({
    counted: true,
    metricName: 'E-stations',
    reason: 'Counted: 1',
  })
  const { body } = await leader.post('/api/facility-closings/explanations', closing)
  const counted = body.verdicts.filter((one: { counted: boolean }) => one.counted)
  expect(counted).toMatchObject([{ metric: 'popsci-estations', amount: -2 }])
})

it('says of exhibits that they add to a flow', async () => {
  const draft = { kind: 'exhibit', quantity: 12, openedOn: '2021-03-02' }
  const { body } = await leader.post('/api/facilities/explanations', draft)
  const counted = body.verdicts.filter((one: { counted: boolean }) => one.counted)
  expect(counted).toMatchObject([{ metric: 'grassroots-museum-new-exhibits', amount: 12 }])
})

it('refuses what is no facility, and asks a stranger to sign in', async () => {
  for (const [path, draft] of [
    ['facilities', opening],
    ['facility-closings', closing],
  ] as const) {
    const address = `/api/${path}/explanations`
    expect((await leader.post(address, { ...draft, kind: 'castle' })).status).toBe(400)
    expect((await leader.post(address, { ...draft, event: 'opened' })).status).toBe(400)
    expect((await platform.anonymous.post(address, draft)).status).toBe(401)
  }
})
