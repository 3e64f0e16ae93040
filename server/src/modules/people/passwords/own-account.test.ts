import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { cookieOf, insertMember, me, password, trySignIn } from '../person.fixture.ts'

let platform: TestPlatform
const signedIn = async (account: string) => cookieOf(await trySignIn(platform, account))

beforeAll(async () => {
  platform = await buildTestPlatform()
  for (const account of ['mine', 'changing', 'wrong'])
    await insertMember(platform, account, platform.world.banner.organizationId)
})
afterAll(() => platform.close())

it('tells who asks, with roles and what they allow', async () => {
  const { league, banner } = platform.world
  const both = await platform.as('administrator', league.organizationId, 'recorder', banner.organizationId)
  const { body } = await both.get('/api/me')
  expect(body.person).toMatchObject({ account: both.account, organizationName: league.organizationName })
  expect(body.person.roles).toHaveLength(2)
  const [first] = body.person.roles
  const { organization, chain } = (await both.get(`/api/organizations/${first.organizationId}`)).body
  expect(body.home).toEqual({ organization, chain })
  expect(body.counts).toEqual((await both.get('/api/notification-counts')).body)
  expect(body.lists).toEqual((await both.get('/api/list-views')).body)
  expect(body.year).toBe(new Date().getFullYear())
  expect(body.may).toEqual(expect.arrayContaining(['organization.manage', 'person.manage', 'person.read']))
  const leader = await platform.as('leader', league.organizationId)
  expect((await leader.get('/api/me')).body.may).not.toContain('person.manage')
  expect((await platform.anonymous.get('/api/me')).status).toBe(401)
})

it('lists one’s sessions and ends any of them', async () => {
  const [here, there] = [await signedIn('mine'), await signedIn('mine')]
  const { body } = await platform.anonymous.get('/api/me/sign-ins', { cookie: here })
  expect(body.items.map((item: { current: boolean }) => item.current).sort()).toEqual([false, true])
  expect(JSON.stringify(body)).not.toContain('token')
  const other = body.items.find((item: { current: boolean }) => !item.current)
  const end = (cookie: string) =>
    platform.anonymous.del(`/api/me/sign-ins/${other.id}`, undefined, { cookie })
  const stranger = await platform.as('recorder', platform.world.banner.organizationId)
  expect((await end(stranger.cookie)).status).toBe(404)
  expect((await end('')).status).toBe(401)
  expect((await end(here)).body).toEqual({ ended: true })
  expect((await me(platform, there)).status).toBe(401)
  expect((await me(platform, here)).status).toBe(200)
  expect((await end(here)).status).toBe(404)
})

it('changes one’s own password and ends the sessions elsewhere', async () => {
  const [here, there] = [await signedIn('changing'), await signedIn('changing')]
  const words = { password, newPassword: 'Another-word-9' }
  expect((await platform.anonymous.put('/api/me/password', words)).status).toBe(401)
  expect((await platform.anonymous.put('/api/me/password', words, { cookie: here })).status).toBe(200)
  expect((await me(platform, here)).status).toBe(200)
  expect((await me(platform, there)).status).toBe(401)
  expect((await trySignIn(platform, 'changing')).status).toBe(401)
  expect((await trySignIn(platform, 'changing', words.newPassword)).status).toBe(200)
})

it('refuses a wrong, a short and an unchanged password, and slows down guessing', async () => {
  const cookie = await signedIn('wrong')
  const change = (body: object) => platform.anonymous.put('/api/me/password', body, { cookie })
  const short = await change({ password, newPassword: 'short' })
  expect(short.body.details.fields).toEqual([{ field: 'newPassword', message: '至少填写 8 个字。' }])
  expect((await change({ password, newPassword: password })).body.code).toBe('PASSWORD_UNCHANGED')
  const wrong = await change({ password: 'guess', newPassword: 'Another-word-9' })
  expect(wrong.body).toMatchObject({ code: 'PASSWORD_WRONG', details: { fields: [{ field: 'password' }] } })
  for (let more = 0; more < 6; more += 1) await change({ password: 'guess', newPassword: 'Another-word-9' })
  expect((await change({ password, newPassword: 'Another-word-9' })).status).toBe(429)
})
