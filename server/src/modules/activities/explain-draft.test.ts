import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let leader: Client
beforeAll(async () => {
  platform = await buildTestPlatform()
  leader = await platform.as('leader', platform.world.league.organizationId)
  await platform.db
    .insertInto('series')
    .values({ code: 'caravan', name: '科普大篷车', kind: 'brand' })
    .execute()
})
afterAll(() => platform.close())

const draft = () => ({
  kind: 'lecture',
  hosts: [platform.world.banner.organizationId],
  day: '2021-09-19',
  headcounts: [{ audience: 'public', offline: 30, online: 0 }],
})
const explained = async (change: object, headers = {}) => {
  const { body } = await leader.post('/api/sessions/explanations', { ...draft(), ...change }, headers)
  return (rule: string) => body.verdicts.find((one: { rule: string }) => one.rule === rule)
}

it('says why a session counts here and not there, in the reader’s language', async () => {
  const verdict = await explained({})
  expect(verdict('outreach-audience')).toMatchObject({
    counted: true,
    amount: 30,
    metricName: '科普活动受众人次',
  })
  expect(verdict('academic-events')).toMatchObject({
    counted: false,
    reason: '未计入：类型须为学术交流，实际为讲座',
  })
  const english = await explained({}, { 'accept-language': 'en' })
  expect(english('outreach-audience').reason).toBe('Counted: 30')
})

it('knows its series, its own or that of its activity, as when it is counted', async () => {
  const { id: seriesId } = await platform.db
    .selectFrom('series')
    .select('id')
    .where('code', '=', 'caravan')
    .executeTakeFirstOrThrow()
  const officer = await platform.as('officer', platform.world.banner.organizationId)
  const organizationId = platform.world.banner.organizationId
  const days = { startsOn: '2021-09-01', endsOn: '2021-09-30' }
  const plan = { title: '大篷车进校园', seriesId, organizationId, ...days }
  const activity = await officer.post('/api/activities', plan)
  expect((await explained({ kind: 'tour-stop' }))('caravan-sessions').counted).toBe(false)
  for (const of of [{ seriesId }, { activityId: activity.body.id }])
    expect((await explained({ kind: 'tour-stop', ...of }))('caravan-sessions')).toMatchObject({ amount: 1 })
})

it('refuses what is no session, and asks a stranger to sign in', async () => {
  const post = (change: object, as = leader) =>
    as.post('/api/sessions/explanations', { ...draft(), ...change })
  expect((await post({ kind: 'party' })).status).toBe(400)
  expect((await post({ title: '讲座' })).status).toBe(400)
  expect((await post({}, platform.anonymous)).status).toBe(401)
})
