import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestHouse, type TestHouse } from '#test/house'
import { firstAdministratorLink } from './first-administrator-link.ts'
import { forgetSpent } from './forget-spent.ts'
import { insertMember, me, trySignIn } from './people-samples.ts'

let house: TestHouse
beforeAll(async () => {
  house = await buildTestHouse()
})
afterAll(() => house.close())

it('forgets what has run out and keeps what still holds', async () => {
  const { db, world } = house
  await insertMember(house, 'sleeper', world.banner.organizationId)
  await firstAdministratorLink(house.house, '')
  await trySignIn(house, 'sleeper', 'guess')
  const lasting = await house.as('recorder', world.banner.organizationId)
  const past = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000)
  const ended = await house.as('recorder', world.banner.organizationId)
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
  await forgetSpent.run(undefined as never, house.house)
  const left = async (table: 'signIn' | 'firstKey' | 'failedSignIn' | 'idempotentReply') =>
    (await db.selectFrom(table).selectAll().execute()).length
  expect([await left('signIn'), await left('firstKey'), await left('failedSignIn')]).toEqual([1, 0, 0])
  expect(await left('idempotentReply')).toBe(1)
  expect((await me(house, lasting)).status).toBe(200)
})
