import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { cookieOf, insertMember, me, trySignIn } from '../person.fixture.ts'

let platform: TestPlatform
const passwords = { least: 8, kinds: 0, history: 0, days: 90 }
beforeAll(async () => {
  platform = await buildTestPlatform({
    config: { idleMinutes: 30, passwords, secondFactor: ['administrator'] },
  })
})
afterAll(() => platform.close())

it('gives an administrator no role until a second factor is set up, and says what is missing', async () => {
  const { league } = platform.world
  const admin = await platform.as('administrator', league.organizationId, 'leader', league.organizationId)
  const before = (await admin.get('/api/me')).body
  expect([before.demands, before.may]).toEqual(['second-factor', []])
  expect((await admin.get(`/api/people?organizationId=${league.organizationId}`)).status).toBe(404)
  await platform.db
    .updateTable('person')
    .set({ secondFactor: true })
    .where('account', '=', admin.account)
    .execute()
  const after = (await admin.get('/api/me')).body
  expect(after.demands).toBeNull()
  expect(after.may).toContain('person.manage')
  const leader = await platform.as('leader', league.organizationId)
  expect((await leader.get('/api/me')).body.demands).toBeNull()
})

it('asks for another password once the one there is too old', async () => {
  const id = await insertMember(platform, 'lasting', platform.world.banner.organizationId)
  const cookie = cookieOf(await trySignIn(platform, 'lasting'))
  expect((await me(platform, cookie)).body.demands).toBeNull()
  const setAt = new Date(Date.now() - 91 * 24 * 3600 * 1000)
  await platform.db.updateTable('credential').set({ setAt }).where('personId', '=', id).execute()
  expect((await me(platform, cookie)).body.demands).toBe('password')
})

it('ends a session that nobody uses, and keeps one that is used', async () => {
  await insertMember(platform, 'idling', platform.world.banner.organizationId)
  const cookie = cookieOf(await trySignIn(platform, 'idling'))
  const unused = (minutes: number) =>
    platform.db
      .updateTable('signIn')
      .set({ lastUsedAt: new Date(Date.now() - minutes * 60_000) })
      .execute()
  await unused(29)
  expect((await me(platform, cookie)).status).toBe(200)
  await unused(1.5)
  expect((await me(platform, cookie)).status).toBe(200)
  const [row] = await platform.db
    .selectFrom('signIn')
    .select('lastUsedAt')
    .orderBy('lastUsedAt', 'desc')
    .execute()
  expect(Date.now() - Number(row?.lastUsedAt)).toBeLessThan(30_000)
  await unused(31)
  expect((await me(platform, cookie)).status).toBe(401)
})
