import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { removeTonight } from './retention.fixture.ts'

let platform: TestPlatform
let administrator: Client
let auditor: Client
// 16:00 of 18 September in the region.
let now = new Date('2021-09-18T08:00:00Z')
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => now })
  administrator = await platform.as('administrator', platform.world.region.organizationId)
  auditor = await platform.as('auditor', platform.world.region.organizationId)
})
afterAll(() => platform.close())

interface Row {
  code: string
  name: string
  period: number
  before: number | null
  fromDay: string | null
  version: number
  next: { count: number; oldest: string | null; bytes: number }
  last: { removed: number; failed: boolean } | null
}

const rowOf = async (code: string): Promise<Row> =>
  (await administrator.get('/api/retention')).body.kinds.find((row: Row) => row.code === code)
const set = (code: string, period: number, version: number, who = administrator) =>
  who.put(`/api/retention/${code}`, { period, version })
const preview = async (code: string, period?: number, who = administrator) =>
  (await who.get(`/api/retention/${code}/preview?examples=true${period ? `&period=${period}` : ''}`)).body

/** An answer kept so many days ago. */
const keepReply = (key: string, days: number) =>
  platform.db
    .insertInto('idempotentReply')
    .values({
      ...{ key, actor: administrator.personId, digest: Buffer.from('x'), status: 200, body: '{}' },
      at: new Date(now.getTime() - days * 86_400_000),
    })
    .execute()
const repliesLeft = async () =>
  (await sql<{ key: string }>`select key from idempotent_reply order by key`.execute(platform.db)).rows.map(
    ({ key }) => key,
  )
const written = (action: string) =>
  platform.db
    .selectFrom('auditEntry')
    .select(['subjectId', 'details', 'personId'])
    .where('action', '=', action)
    .orderBy('id')
    .execute()

it('is for administrators and auditors of the region; auditors change nothing', async () => {
  const { league, region } = platform.world
  const asked = async (who: Client) => (await who.get('/api/retention')).status
  expect(await asked(platform.anonymous)).toBe(401)
  expect(await asked(await platform.as('administrator', league.organizationId))).toBe(404)
  expect(await asked(await platform.as('leader', region.organizationId))).toBe(404)
  expect(await asked(auditor)).toBe(200)
  expect((await set('replies', 60, 0, auditor)).status).toBe(404)
  expect((await set('ledger', 60, 0)).status).toBe(404)
  expect((await set('nothing', 60, 0)).status).toBe(404)
})

it('names every kind in words, what happens to it, and what is never removed and why', async () => {
  for (const language of ['zh-CN', 'en']) {
    const { body } = await administrator.get('/api/retention', { 'accept-language': language })
    expect(body.kinds.map(({ code }: Row) => code)).toEqual([
      ...['audit-trail', 'read-notifications', 'sign-in-traces', 'left-people', 'contribution-sheets'],
      ...['unused-uploads', 'import-tables', 'enrollments', 'webhook-messages', 'replies'],
    ])
    expect(body.kept.map(({ code }: Row) => code)).toEqual(['names', 'evidence', 'photo-places', 'ledger'])
    expect(JSON.stringify([body.kinds, body.kept])).not.toContain('retention.')
  }
})

it('keeps a period within its range, and the trail never shorter than the machine says', async () => {
  expect((await set('replies', 6, 0)).body).toMatchObject({ code: 'RETENTION_OUT_OF_RANGE' })
  expect((await set('replies', 91, 0)).status).toBe(422)
  expect((await set('audit-trail', 35, 0)).status).toBe(422)
  expect((await administrator.get('/api/retention/audit-trail/preview?period=35')).status).toBe(422)
  expect((await set('audit-trail', 60, 0)).body).toMatchObject({ period: 60, before: null, version: 1 })
})

it('says beforehand what a shorter period takes, removes none of it that day, and lets it be taken back', async () => {
  await keepReply('a-old', 40)
  await keepReply('b-recent', 20)
  await keepReply('c-new', 2)
  expect((await rowOf('replies')).next.count).toBe(1)
  expect(await preview('replies', 10)).toMatchObject({ count: 2, night: { day: '2021-09-19' } })
  expect((await set('replies', 10, 0)).body).toMatchObject({ period: 10, before: 30, fromDay: '2021-09-19' })
  expect((await set('replies', 8, 0)).body.code).toBe('RETENTION_CHANGED')
  // Still the 18th there: what runs by mistake removes by what held before.
  await removeTonight(platform)
  expect(await repliesLeft()).toEqual(['b-recent', 'c-new'])
  expect((await set('replies', 30, 1)).body).toMatchObject({ period: 30, before: null, fromDay: null })
  now = new Date('2021-09-18T19:47:00Z')
  await removeTonight(platform)
  expect(await repliesLeft()).toEqual(['b-recent', 'c-new'])
  expect((await set('replies', 10, 2)).status).toBe(200)
  now = new Date('2021-09-19T19:47:00Z')
  await removeTonight(platform)
  expect(await repliesLeft()).toEqual(['c-new'])
})

it('writes down who set what, and once per night and kind what was removed', async () => {
  const sets = (await written('retention.set')).filter(({ subjectId }) => subjectId === 'replies')
  expect(sets.map(({ details }) => [details.before, details.after])).toEqual([
    [30, 10],
    [10, 30],
    [30, 10],
  ])
  expect(sets[0]?.personId).toBe(administrator.personId)
  const removed = (await written('retention.removed')).filter(({ subjectId }) => subjectId === 'replies')
  expect(removed.map(({ details }) => details.removed)).toEqual([1, 1])
  // The night is over: begun again it removes and tells nothing more.
  await removeTonight(platform)
  expect(
    (await written('retention.removed')).filter(({ subjectId }) => subjectId === 'replies'),
  ).toHaveLength(2)
  const { body } = await auditor.get('/api/audit?group=rules&limit=50')
  expect(body.items.map(({ sentence }: { sentence: string }) => sentence)).toContain(
    '“防止重复提交的应答”的保留期限由 30 天改为 10 天',
  )
})

it('shows examples, writes down that somebody looked, and keeps those of the trail for auditors', async () => {
  await keepReply('d-old', 30)
  const before = (await written('retention.previewed')).length
  expect((await preview('replies')).examples).toMatchObject([{ name: '乌兰' }])
  expect((await written('retention.previewed')).length).toBe(before + 1)
  expect((await preview('audit-trail')).examples).toBeNull()
  expect((await preview('audit-trail', undefined, auditor)).examples).toEqual([])
})

it('goes on with the other kinds when one cannot be removed, and says so until the next night', async () => {
  await sql`alter table idempotent_reply rename to elsewhere`.execute(platform.db)
  now = new Date('2021-09-20T19:47:00Z')
  await removeTonight(platform)
  await sql`alter table elsewhere rename to idempotent_reply`.execute(platform.db)
  expect((await rowOf('replies')).last).toMatchObject({ failed: true })
  expect((await rowOf('read-notifications')).last).toMatchObject({ failed: false })
  const health = async () =>
    (await administrator.get('/api/system-health')).body.parts.find(
      ({ name }: { name: string }) => name === 'retention',
    )
  expect(await health()).toMatchObject({ light: 'red' })
  now = new Date('2021-09-21T19:47:00Z')
  await removeTonight(platform)
  expect(await health()).toMatchObject({ light: 'green' })
  now = new Date('2021-09-25T19:47:00Z')
  expect(await health()).toMatchObject({ light: 'yellow' })
})
