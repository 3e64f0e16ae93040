import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestHouse, type Client, type TestHouse } from '#test/house'
import { cookieOf, insertMember, me, trySignIn } from './people-samples.ts'

let house: TestHouse
let admin: Client
let path: string

beforeAll(async () => {
  house = await buildTestHouse()
  admin = await house.as('administrator', house.world.banner.organizationId)
  path = `/api/people/${await insertMember(house, 'lost', house.world.town.organizationId)}/password`
})
afterAll(() => house.close())

it('gives a new password that must be changed, and ends what the old one opened', async () => {
  const cookie = cookieOf(await trySignIn(house, 'lost'))
  const reset = await admin.post(path)
  expect(reset.status).toBe(200)
  expect(reset.body.person.mustChangePassword).toBe(true)
  expect((await me(house, cookie)).status).toBe(401)
  expect((await trySignIn(house, 'lost')).status).toBe(401)
  expect((await trySignIn(house, 'lost', reset.body.password)).status).toBe(200)
})

it('answers the same password to the same key', async () => {
  const key = { 'idempotency-key': 'reset-lost-0001' }
  const first = await admin.post(path, undefined, key)
  expect((await admin.post(path, undefined, key)).body).toEqual(first.body)
  expect((await trySignIn(house, 'lost', first.body.password)).status).toBe(200)
})

it('refuses strangers, other roles and other reaches', async () => {
  const leader = await house.as('leader', house.world.banner.organizationId)
  const beside = await house.as('administrator', house.world.siblingBanner.organizationId)
  expect((await house.anonymous.post(path)).status).toBe(401)
  expect((await leader.post(path)).status).toBe(404)
  expect((await beside.post(path)).status).toBe(404)
  expect((await admin.post('/api/people/unknown/password')).status).toBe(404)
})
