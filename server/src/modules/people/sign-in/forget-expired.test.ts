import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { removeTonight } from '../../retention/retention.fixture.ts'
import { firstAdministratorLink } from '../first-administrator/first-administrator-link.ts'
import { insertMember, me, trySignIn } from '../person.fixture.ts'
import { forgetExpired } from './forget-expired.ts'

let platform: TestPlatform
beforeAll(async () => {
  platform = await buildTestPlatform()
})
afterAll(() => platform.close())

it('forgets what has run out and keeps what still holds', async () => {
  const { db, world } = platform
  await insertMember(platform, 'sleeper', world.banner.organizationId)
  await firstAdministratorLink(platform.platform, '')
  await trySignIn(platform, 'sleeper', 'guess')
  const lasting = await platform.as('recorder', world.banner.organizationId)
  const past = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000)
  const ended = await platform.as('recorder', world.banner.organizationId)
  await db.updateTable('signIn').set({ expiresAt: past }).where('personId', '=', ended.personId).execute()
  await db.updateTable('firstKey').set({ expiresAt: past }).execute()
  await db.updateTable('failedSignIn').set({ since: past }).execute()
  const kept = { key: 'kept-key', digest: Buffer.from('x'), status: 200, body: '{}' }
  await db
    .insertInto('idempotentReply')
    .values({ ...kept, actor: 'long ago', at: past })
    .execute()
  await db
    .insertInto('idempotentReply')
    .values({ ...kept, actor: 'today' })
    .execute()
  await forgetExpired.run(undefined as never, platform.platform)
  await removeTonight(platform)
  const left = async (table: 'signIn' | 'firstKey' | 'failedSignIn' | 'idempotentReply') =>
    (await db.selectFrom(table).selectAll().execute()).length
  expect([await left('signIn'), await left('firstKey'), await left('failedSignIn')]).toEqual([1, 0, 0])
  expect(await left('idempotentReply')).toBe(1)
  expect((await me(platform, lasting)).status).toBe(200)
})
