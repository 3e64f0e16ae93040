import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { cookieOf, insertMember, password, trySignIn } from '../../person.fixture.ts'

let platform: TestPlatform
let id: string
beforeAll(async () => {
  // What cannot be written down is a fault, which would be told at length.
  vi.stubEnv('MEDELGE_LOG', 'silent')
  platform = await buildTestPlatform()
  id = await insertMember(platform, 'careful', platform.world.banner.organizationId)
})
afterAll(() => platform.close())

const written = async () => {
  const rows = await platform.db
    .selectFrom('auditEntry')
    .select('action')
    .where('personId', '=', id)
    .orderBy('id')
    .execute()
  return rows.map(({ action }) => action)
}

it('writes down who came in, changed the password, began a second factor and went', async () => {
  const cookie = cookieOf(await trySignIn(platform, 'careful'))
  const auth = (path: string, body: object = {}) =>
    platform.anonymous.post(`/api/auth/${path}`, body, { cookie })
  expect((await auth('two-factor/enable', { password })).status).toBe(200)
  const change = { password, newPassword: 'Steppe-2022-wide' }
  expect((await platform.anonymous.put('/api/me/password', change, { cookie })).status).toBe(200)
  expect((await auth('sign-out')).status).toBe(200)
  expect(await written()).toEqual(['sign-in.done', 'second-factor.begun', 'password.changed', 'sign-in.out'])
})

it('lets nobody in whom it cannot write down', async () => {
  const before = await written()
  await sql`alter table audit_entry add constraint full_up check (false) not valid`.execute(platform.db)
  const reply = await trySignIn(platform, 'careful', 'Steppe-2022-wide')
  await sql`alter table audit_entry drop constraint full_up`.execute(platform.db)
  expect([reply.status, reply.headers['set-cookie']]).toEqual([500, undefined])
  expect(await written()).toEqual(before)
})
