import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let recorder: Client
let league: Client
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2021-10-01T02:00:00Z') })
  recorder = await platform.as('recorder', platform.world.banner.organizationId)
  league = await platform.as('checker', platform.world.league.organizationId)
  const officer = await platform.as('officer', platform.world.region.organizationId)
  await officer.put(`/api/check-rules/${platform.world.banner.organizationId}`, { levels: 2 })
})
afterAll(() => platform.close())

const handIn = async (title: string) =>
  (await recorder.post('/api/sessions', sessionOf(platform.world, { title, submit: true }))).body.id as string
const act = (client: Client, id: string, endpoint: string, version = 1) =>
  client.post(`/api/sessions/${id}/${endpoint}`, { version })

it('takes a record that was handed in back to a draft, and hands it in again', async () => {
  const id = await handIn('取回的讲座')
  const back = await act(recorder, id, 'recall')
  expect(back.body).toMatchObject({ state: 'draft', checkAt: null, checksLeft: 0, submittedAt: null })
  expect((await act(league, id, 'accept')).body.code).toBe('RECORD_NOT_WAITING')
  expect((await recorder.post(`/api/sessions/${id}/submit`)).body).toMatchObject({ state: 'submitted' })
  const { body } = await recorder.get(`/api/sessions/${id}`)
  expect(body.history.map((event: { step: string }) => event.step)).toEqual([
    'recorded',
    'submitted',
    'recalled',
    'submitted',
  ])
})

it('is open until the first yes, and again when that yes was taken back', async () => {
  const id = await handIn('两级核对的讲座')
  expect((await recorder.get(`/api/sessions/${id}`)).body.can.recall).toBe(true)
  await act(league, id, 'accept')
  expect((await act(recorder, id, 'recall')).body.code).toBe('RECORD_ALREADY_ACCEPTED')
  expect((await recorder.get(`/api/sessions/${id}`)).body.can.recall).toBe(false)
  await act(league, id, 'undo-check')
  expect((await act(recorder, id, 'recall')).body.code).toBe('RECORD_CHANGED_MEANWHILE')
  expect((await act(recorder, id, 'recall', 2)).body.state).toBe('draft')
  expect((await act(recorder, id, 'recall', 2)).body.code).toBe('RECORD_NOT_WAITING')
})

it('is refused to strangers, other roles, other units and bad input', async () => {
  const id = await handIn('别人的讲座')
  expect((await act(platform.anonymous, id, 'recall')).status).toBe(401)
  expect(
    (await act(await platform.as('leader', platform.world.banner.organizationId), id, 'recall')).status,
  ).toBe(404)
  const beside = await platform.as('recorder', platform.world.siblingBanner.organizationId)
  expect((await act(beside, id, 'recall')).status).toBe(404)
  expect((await recorder.post(`/api/sessions/${id}/recall`, {})).status).toBe(400)
})

it('lets nobody say yes at two levels, nor to what went through their own hands', async () => {
  const { banner, league: home, region } = platform.world
  const both = await platform.as('checker', home.organizationId, 'checker', region.organizationId)
  const id = await handIn('同一人两级')
  expect((await act(both, id, 'accept')).body.checksLeft).toBe(1)
  expect((await act(both, id, 'accept')).body.code).toBe('CHECK_TWICE')
  const writer = await platform.as('recorder', banner.organizationId, 'checker', home.organizationId)
  const draft = await writer.post('/api/sessions', sessionOf(platform.world, { title: '代为提交' }))
  expect((await recorder.post(`/api/sessions/${draft.body.id}/submit`)).body.state).toBe('submitted')
  expect((await act(writer, draft.body.id, 'accept')).body.code).toBe('CHECK_OWN_RECORD')
})
