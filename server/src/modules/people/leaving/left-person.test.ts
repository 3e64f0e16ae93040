import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'
import { removeTonight } from '../../retention/retention.fixture.ts'
import { insertMember, trySignIn } from '../person.fixture.ts'

let platform: TestPlatform
let administrator: Client
let now = new Date('2021-09-18T08:00:00Z')
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => now })
  administrator = await platform.as('administrator', platform.world.region.organizationId)
})
afterAll(() => platform.close())

it('forgets who left two years ago, keeps the name, and changes no total', async () => {
  const { banner, league, region } = platform.world
  const leaving = await platform.as('recorder', banner.organizationId)
  const checker = await platform.as('checker', league.organizationId)
  const { body: session } = await leaving.post('/api/sessions', sessionOf(platform.world, { submit: true }))
  await checker.post(`/api/sessions/${session.id}/accept`, { version: 1 })
  const total = async () =>
    (
      await administrator.get(
        `/api/figures/overview?metric=popsci-publicity-events&organization=${region.organizationId}&period=2021`,
      )
    ).body
  const [before, history] = [await total(), await checker.get(`/api/sessions/${session.id}`)]
  expect(JSON.stringify(before)).toMatch(/"value":"?[1-9]/)
  await administrator.patch(`/api/people/${leaving.personId}`, { suspended: true })
  now = new Date('2023-09-17T20:00:00Z')
  await removeTonight(platform)
  expect((await administrator.get(`/api/people/${leaving.personId}`)).body.person).toMatchObject({
    forgotten: false,
  })
  now = new Date('2023-09-18T20:00:00Z')
  await removeTonight(platform)
  const { person } = (await administrator.get(`/api/people/${leaving.personId}`)).body
  expect(person).toMatchObject({ name: '乌兰', suspended: true, forgotten: true, roles: [] })
  expect(person.account).toMatch(/^left-[0-9a-f]{24}$/)
  expect(await total()).toEqual(before)
  expect((await checker.get(`/api/sessions/${session.id}`)).body).toEqual(history.body)
})

it('lets nobody have that account again, and its name be given anew', async () => {
  const id = await insertMember(platform, 'naran', platform.world.banner.organizationId)
  await administrator.post(`/api/people/${id}/roles`, {
    ...{ role: 'recorder', organizationId: platform.world.banner.organizationId },
  })
  await administrator.patch(`/api/people/${id}`, { suspended: true })
  now = new Date('2026-01-01T20:00:00Z')
  await removeTonight(platform)
  const refused = [
    await administrator.patch(`/api/people/${id}`, { suspended: false }),
    await administrator.post(`/api/people/${id}/password`),
    await administrator.post(`/api/people/${id}/roles`, {
      ...{ role: 'recorder', organizationId: platform.world.banner.organizationId },
    }),
  ]
  expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
    refused.map(() => [409, 'PERSON_FORGOTTEN']),
  )
  expect((await trySignIn(platform, 'naran')).status).toBe(401)
  await insertMember(platform, 'naran', platform.world.banner.organizationId)
  expect((await trySignIn(platform, 'naran')).status).toBe(200)
})
