import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'
import { insertSessions, type SessionFacts, type SessionLife } from './index.ts'

let platform: TestPlatform
let recorder: Client
let checker: Client
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2021-10-01T02:00:00Z') })
  recorder = await platform.as('recorder', platform.world.banner.organizationId)
  checker = await platform.as('checker', platform.world.league.organizationId)
})
afterAll(() => platform.close())

const facts = (title: string) =>
  sessionOf(platform.world, { title, materials: 40 }) as unknown as SessionFacts
const step = (client: Client) => ({
  by: { id: client.personId, name: '乌兰' },
  at: new Date('2021-09-20T02:00:00Z'),
})
const insert = async (lives: SessionLife[]) =>
  (await platform.db.transaction().execute((trx) => insertSessions(trx, lives))).map(({ id }) => id)

/** What a session counts for and who lists it. */
async function traces(id: string) {
  const { body } = await checker.get(`/api/figures/sources/session/${id}`)
  const lines = body.lines?.map(({ entry: _, ...line }: { entry: number }) => line)
  const scope = await platform.db
    .selectFrom('sessionScope')
    .select(['organizationId', 'day'])
    .where('sessionId', '=', id)
    .orderBy('organizationId')
    .execute()
  return { lines, scope }
}

it('counts and lists sessions as the endpoints do one by one', async () => {
  const recorded = await recorder.post('/api/sessions', { ...facts('逐条录入'), submit: true })
  await checker.post(`/api/sessions/${recorded.body.id}/accept`, { version: 1 })
  const life = { recorded: step(recorder), submitted: step(recorder), counted: step(checker) }
  const [id = ''] = await insert([{ facts: facts('批量录入'), ...life }])
  const expected = await traces(recorded.body.id)
  expect(expected.lines.length).toBeGreaterThan(2)
  expect(await traces(id)).toEqual(expected)
})

it('keeps who recorded, handed in and counted it, and when', async () => {
  const life = { recorded: step(recorder), submitted: step(recorder), counted: step(checker) }
  const [id] = await insert([{ facts: facts('有经过的'), ...life }])
  const { session, history } = (await checker.get(`/api/sessions/${id}`)).body
  expect(session).toMatchObject({ state: 'counted', countedAt: '2021-09-20T02:00:00.000Z' })
  expect(history.map((event: { step: string }) => event.step)).toEqual(['recorded', 'submitted', 'counted'])
  expect(history.at(-1)).toMatchObject({ organizationId: platform.world.league.organizationId })
})

it('lets one that waits be accepted like any other, and counts a draft nowhere', async () => {
  const [waiting = '', draft = ''] = await insert([
    { facts: facts('待审核'), recorded: step(recorder), submitted: step(recorder) },
    { facts: facts('草稿'), recorded: step(recorder) },
  ])
  expect((await traces(draft)).lines).toBeUndefined()
  expect((await checker.post(`/api/sessions/${waiting}/accept`, { version: 1 })).body.state).toBe('counted')
  expect((await traces(waiting)).lines.length).toBeGreaterThan(2)
})

it('writes all or nothing', async () => {
  const before = await platform.db.selectFrom('session').select('id').execute()
  const bad = { ...facts('没有的地方'), areaId: 999_999 }
  const lives = [facts('第一条'), bad].map((one) => ({ facts: one, recorded: step(recorder) }))
  await expect(insert(lives)).rejects.toThrow()
  expect(await platform.db.selectFrom('session').select('id').execute()).toEqual(before)
})
