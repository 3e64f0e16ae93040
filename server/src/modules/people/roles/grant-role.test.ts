import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let admin: Client
let clerk: Client

const rolesOf = (reply: { body: { roles: { role: string }[] } }) => reply.body.roles.map((seat) => seat.role)

beforeAll(async () => {
  platform = await buildTestPlatform()
  admin = await platform.as('administrator', platform.world.league.organizationId)
  clerk = await platform.as('recorder', platform.world.banner.organizationId)
})
afterAll(() => platform.close())

it('gives a role that works at the next request, once however often asked, and takes it back at once', async () => {
  const { banner } = platform.world
  const path = `/api/people/${clerk.personId}/roles`
  const seat = { role: 'administrator', organizationId: banner.organizationId }
  expect((await clerk.get('/api/people')).status).toBe(404)
  expect(rolesOf(await admin.post(path, seat))).toEqual(['administrator', 'recorder'])
  expect(rolesOf(await admin.post(path, seat))).toEqual(['administrator', 'recorder'])
  expect((await clerk.get('/api/people')).status).toBe(200)
  const taken = `${path}/${banner.organizationId}/administrator`
  expect(rolesOf(await admin.del(taken))).toEqual(['recorder'])
  expect((await clerk.get('/api/people')).status).toBe(404)
  expect(rolesOf(await admin.del(taken))).toEqual(['recorder'])
})

it('lets one person hold several roles at several units', async () => {
  const { siblingBanner, league } = platform.world
  const path = `/api/people/${clerk.personId}/roles`
  await admin.post(path, { role: 'checker', organizationId: siblingBanner.organizationId })
  await admin.post(path, { role: 'evaluator', organizationId: league.organizationId })
  const { body } = await clerk.get('/api/me')
  expect(rolesOf({ body: body.person }).sort()).toEqual(['checker', 'evaluator', 'recorder'])
})

it('never reaches beyond its own reach', async () => {
  const { region, otherLeague, farBanner } = platform.world
  const path = `/api/people/${clerk.personId}/roles`
  for (const organizationId of [region.organizationId, otherLeague.organizationId, 99_999])
    expect((await admin.post(path, { role: 'leader', organizationId })).status).toBe(404)
  const stranger = await platform.as('recorder', farBanner.organizationId)
  const seat = { role: 'recorder', organizationId: platform.world.banner.organizationId }
  expect((await admin.post(`/api/people/${stranger.personId}/roles`, seat)).status).toBe(404)
  const theirs = `/api/people/${stranger.personId}/roles/${farBanner.organizationId}/recorder`
  expect((await admin.del(theirs)).status).toBe(404)
})

it('refuses strangers, other roles and unknown roles', async () => {
  const { banner, league } = platform.world
  const path = `/api/people/${clerk.personId}/roles`
  const seat = { role: 'leader', organizationId: banner.organizationId }
  const officer = await platform.as('officer', league.organizationId)
  expect((await platform.anonymous.post(path, seat)).status).toBe(401)
  expect((await officer.post(path, seat)).status).toBe(404)
  expect((await platform.anonymous.del(`${path}/${banner.organizationId}/recorder`)).status).toBe(401)
  expect((await officer.del(`${path}/${banner.organizationId}/recorder`)).status).toBe(404)
  const bad = await admin.post(path, { role: 'king', organizationId: banner.organizationId })
  expect(bad.body.details.fields).toMatchObject([{ field: 'role' }])
  expect((await admin.del(`${path}/${banner.organizationId}/king`)).status).toBe(400)
})

it('leaves one administrator on top, even when two remove each other at once', async () => {
  const { region } = platform.world
  const [one, two] = await Promise.all([1, 2].map(() => platform.as('administrator', region.organizationId)))
  const seatOf = (who: Client | undefined) =>
    `/api/people/${who?.personId}/roles/${region.organizationId}/administrator`
  const both = await Promise.all([one?.del(seatOf(two)), two?.del(seatOf(one))])
  expect(both.map((reply) => reply?.status).sort()).toEqual([200, 409])
  const left = both[0]?.status === 200 ? one : two
  const own = await left?.del(seatOf(left))
  expect(own?.body.code).toBe('LAST_ADMINISTRATOR')
})
