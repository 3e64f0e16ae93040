import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { cookieOf, insertMember, me, trySignIn } from '../person.fixture.ts'

let platform: TestPlatform
let admin: Client
let path: string

beforeAll(async () => {
  platform = await buildTestPlatform()
  admin = await platform.as('administrator', platform.world.banner.organizationId)
  path = `/api/people/${await insertMember(platform, 'lost', platform.world.town.organizationId)}/password`
})
afterAll(() => platform.close())

it('gives a new password that must be changed, and ends what the old one opened', async () => {
  const cookie = cookieOf(await trySignIn(platform, 'lost'))
  const reset = await admin.post(path)
  expect(reset.status).toBe(200)
  expect(reset.body.person.mustChangePassword).toBe(true)
  expect((await me(platform, cookie)).status).toBe(401)
  expect((await trySignIn(platform, 'lost')).status).toBe(401)
  expect((await trySignIn(platform, 'lost', reset.body.password)).status).toBe(200)
})

it('answers the same password to the same key', async () => {
  const key = { 'idempotency-key': 'reset-lost-0001' }
  const first = await admin.post(path, undefined, key)
  expect((await admin.post(path, undefined, key)).body).toEqual(first.body)
  expect((await trySignIn(platform, 'lost', first.body.password)).status).toBe(200)
})

it('refuses strangers, other roles and other reaches', async () => {
  const leader = await platform.as('leader', platform.world.banner.organizationId)
  const beside = await platform.as('administrator', platform.world.siblingBanner.organizationId)
  expect((await platform.anonymous.post(path)).status).toBe(401)
  expect((await leader.post(path)).status).toBe(404)
  expect((await beside.post(path)).status).toBe(404)
  expect((await admin.post('/api/people/unknown/password')).status).toBe(404)
})
