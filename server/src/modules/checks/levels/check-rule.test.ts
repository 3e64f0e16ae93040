import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let officer: Client
const units: Record<'region' | 'league' | 'banner', number> = { region: 0, league: 0, banner: 0 }
beforeAll(async () => {
  platform = await buildTestPlatform()
  const { region, league, banner } = platform.world
  units.region = region.organizationId
  units.league = league.organizationId
  units.banner = banner.organizationId
  officer = await platform.as('officer', units.league)
})
afterAll(() => platform.close())

const ruleOf = async (unit: number, who = officer) => (await who.get(`/api/check-rules/${unit}`)).body

it('says that one level checks where nobody wrote a rule', async () => {
  expect(await ruleOf(units.banner)).toMatchObject({
    organizationId: units.banner,
    levels: 1,
    writtenAt: null,
    can: { arrange: true },
  })
})

it('is at least what any unit above asks for, and names who asks for most', async () => {
  await officer.put(`/api/check-rules/${units.banner}`, { levels: 1 })
  await officer.put(`/api/check-rules/${units.league}`, { levels: 2 })
  const byLeague = {
    levels: 2,
    writtenAt: { id: units.league, name: platform.world.league.organizationName },
  }
  expect(await ruleOf(units.banner)).toMatchObject(byLeague)
  const fewer = await officer.put(`/api/check-rules/${units.banner}`, { levels: 1 })
  expect(fewer).toMatchObject({ status: 422, body: { code: 'CHECK_RULE_TOO_FEW', details: { levels: 2 } } })
  await officer.put(`/api/check-rules/${units.banner}`, { levels: 3 })
  expect(await ruleOf(units.banner)).toMatchObject({ levels: 3, writtenAt: { id: units.banner } })
  expect(await ruleOf(units.league)).toMatchObject(byLeague)
})

it('holds for what is handed in, as far as there are levels above', async () => {
  const recorder = await platform.as('recorder', units.banner)
  const { body } = await recorder.post('/api/sessions', sessionOf(platform.world, { submit: true }))
  expect(body).toMatchObject({ checkAt: units.league, checksLeft: 2 })
})

it('is read below as well, but written only by who may arrange', async () => {
  const recorder = await platform.as('recorder', units.banner)
  expect(await ruleOf(units.banner, recorder)).toMatchObject({ levels: 3, can: { arrange: false } })
  expect((await recorder.put(`/api/check-rules/${units.banner}`, { levels: 3 })).status).toBe(404)
  expect((await recorder.get(`/api/check-rules/${units.region}`)).status).toBe(404)
  expect((await officer.put(`/api/check-rules/${units.region}`, { levels: 3 })).status).toBe(404)
  expect((await officer.get('/api/check-rules/2147483647')).status).toBe(404)
})
