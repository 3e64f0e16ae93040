import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { cookieOf, insertMember, me, trySignIn } from './person.fixture.ts'

let platform: TestPlatform
let admin: Client
let id: string

beforeAll(async () => {
  platform = await buildTestPlatform()
  admin = await platform.as('administrator', platform.world.league.organizationId)
  id = await insertMember(platform, 'nayan', platform.world.banner.organizationId)
})
afterAll(() => platform.close())

it('renames and moves a person', async () => {
  const { siblingBanner } = platform.world
  const change = { name: '那彦', organizationId: siblingBanner.organizationId }
  const reply = await admin.patch(`/api/people/${id}`, change)
  expect(reply.body).toMatchObject({ name: '那彦', organizationName: siblingBanner.organizationName })
  expect((await admin.patch(`/api/people/${id}`, change)).body).toEqual(reply.body)
})

it('suspends: sessions end at once, the password opens nothing, until let in again', async () => {
  const cookie = cookieOf(await trySignIn(platform, 'nayan'))
  expect((await admin.patch(`/api/people/${id}`, { suspended: true })).body.suspended).toBe(true)
  expect((await me(platform, cookie)).status).toBe(401)
  const refused = await trySignIn(platform, 'nayan')
  expect(refused.status).toBe(403)
  expect(refused.body.code).toBe('PERSON_SUSPENDED')
  expect((await admin.patch(`/api/people/${id}`, { suspended: false })).body.suspended).toBe(false)
  expect((await trySignIn(platform, 'nayan')).status).toBe(200)
})

it('refuses strangers, other roles, other reaches, and people who hold a role above', async () => {
  const { league, otherLeague, region, banner } = platform.world
  const leader = await platform.as('leader', league.organizationId)
  const elsewhere = await platform.as('administrator', otherLeague.organizationId)
  const path = `/api/people/${id}`
  expect((await platform.anonymous.patch(path, { name: 'x' })).status).toBe(401)
  expect((await leader.patch(path, { name: 'x' })).status).toBe(404)
  expect((await elsewhere.patch(path, { name: 'x' })).status).toBe(404)
  expect((await admin.patch(path, { organizationId: otherLeague.organizationId })).status).toBe(404)
  const higher = await platform.as('recorder', banner.organizationId, 'administrator', region.organizationId)
  expect((await admin.patch(`/api/people/${higher.personId}`, { suspended: true })).status).toBe(404)
  expect((await admin.post(`/api/people/${higher.personId}/password`)).status).toBe(404)
})

it('names what is wrong', async () => {
  const reply = await admin.patch(`/api/people/${id}`, { name: 7, suspended: 'yes' })
  expect(reply.status).toBe(400)
  const fields = reply.body.details.fields.map((problem: { field: string }) => problem.field)
  expect(fields.sort()).toEqual(['name', 'suspended'])
  expect((await admin.patch(`/api/people/${id}`, {})).status).toBe(400)
})

it('never suspends the last administrator of the whole tree', async () => {
  const top = await platform.as('administrator', platform.world.region.organizationId)
  // The one made in an earlier test stands beside; suspend the others first.
  const { body } = await top.get('/api/people?limit=500')
  for (const person of body.items)
    if (person.id !== top.personId) await top.patch(`/api/people/${person.id}`, { suspended: true })
  const reply = await top.patch(`/api/people/${top.personId}`, { suspended: true })
  expect(reply.status).toBe(409)
  expect(reply.body.code).toBe('LAST_ADMINISTRATOR')
})
