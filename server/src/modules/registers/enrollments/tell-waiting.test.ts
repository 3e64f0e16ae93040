import { afterAll, beforeAll, expect, it } from 'vitest'
import { delivered } from '#test/delivered'
import type { Client } from '#test/platform'
import { openEnrollment } from './open-enrollment.fixture.ts'

let list: Awaited<ReturnType<typeof openEnrollment>>
let colleague: Client
beforeAll(async () => {
  list = await openEnrollment()
  colleague = await list.platform.as('recorder', list.unit)
})
afterAll(() => list.platform.close())

async function told(who: Client) {
  await delivered(list.platform)
  const { items } = (await who.get('/api/notifications')).body as {
    items: { code: string; text: string; path: string; readAt: string | null }[]
  }
  return items.filter(({ code, readAt }) => code === 'register-enrollments' && readAt === null)
}
const texts = async (who: Client) => (await told(who)).map(({ text }) => text).sort()
const says = (count: number) => `科普宣讲员的自助登记（西乌珠穆沁旗科学技术协会）有 ${count} 份等待确认。`

it('tells whoever made the link, and nobody else, in one line how many wait now', async () => {
  const link = await list.invite()
  const once = 'the-same-page-of-somebody'
  const first = await list.waits(link.token, '甲', { once })
  await list.waits(link.token, '甲', { once })
  expect(await texts(list.officer)).toEqual([says(1)])
  const second = await list.waits(link.token, '乙')
  await list.waits(link.token, '丙')
  const [line, ...more] = await told(list.officer)
  expect([line?.text, more]).toEqual([says(3), []])
  const where = `unit=${list.unit}&kind=${list.kind}&invitation=${link.id}&state=waiting`
  expect(line?.path).toBe(`/registers/enrollments?${where}`)
  for (const who of [colleague, list.chief, list.checker]) expect(await told(who)).toEqual([])

  expect((await list.approve(first.id, {}, colleague)).status).toBe(201)
  expect(await texts(list.officer)).toEqual([says(2)])
  await list.officer.post('/api/notifications/read', { all: true })
  await list.officer.post(`/api/enrollments/${second.id}/decline`, { reason: '不在本旗' })
  expect(await told(list.officer)).toEqual([])
  // Another link is another line; of one moment, as it is on this clock, either may come first.
  await list.waits(link.token, '丁')
  await list.waits((await list.invite()).token, '戊')
  expect(await texts(list.officer)).toEqual([says(1), says(2)])
})

it('takes the line back where nobody waits any more, also because their time is over', async () => {
  await list.officer.post('/api/notifications/read', { all: true })
  const link = await list.invite()
  const one = await list.waits(link.token, '己')
  const other = await list.waits(link.token, '庚')
  expect(await texts(list.officer)).toEqual([says(2)])
  await list.approve(one.id)
  const { enrollmentRetention } = await import('./enrollment.retention.ts')
  await enrollmentRetention.drop(list.platform.db, [other.id], new Date())
  expect(await told(list.officer)).toEqual([])
})

it('tells nobody who enters no records there any more', async () => {
  const link = await list.invite()
  const { db } = list.platform
  const { madeBy } = await db
    .selectFrom('invitation')
    .select('madeBy')
    .where('id', '=', link.id)
    .executeTakeFirstOrThrow()
  await db.deleteFrom('roleSeat').where('personId', '=', madeBy).execute()
  expect((await list.enroll(link.token, '辛')).status).toBe(201)
  await delivered(list.platform)
  const lines = await db
    .selectFrom('notification')
    .select('id')
    .where('path', 'like', `%${link.id}%`)
    .execute()
  expect(lines).toEqual([])
})
