import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'

let platform: TestPlatform
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
})
afterAll(() => platform.close())

it('is for the leaders of a unit, up to a day that is over', async () => {
  const [league, region] = [platform.world.league.organizationId, platform.world.region.organizationId]
  const officer = await platform.as('officer', league)
  const chair = await platform.as('leader', league)
  const close = { closedThrough: '2021-12-31', reason: '年度数据已上报' }
  const ask = (who: typeof chair, unit: number, body: object = close) =>
    who.post(`/api/organizations/${unit}/close`, body)
  expect((await ask(officer, league)).status).toBe(404)
  expect((await ask(chair, region)).status).toBe(404)
  const early = await ask(chair, league, { ...close, closedThrough: '2022-01-20' })
  expect(early.body.code).toBe('CLOSE_NOT_PAST')
  expect((await ask(chair, league)).body).toEqual({ organization: league, closedThrough: '2021-12-31' })
  expect((await officer.get(`/api/organizations/${league}/close`)).body.closedThrough).toBe('2021-12-31')
})
