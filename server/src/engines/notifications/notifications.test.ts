import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { removeTonight } from '../../modules/retention/retention.fixture.ts'
import { deliver } from './deliver.ts'
import type { Happening } from './happening.ts'
import { type Note, tellerFor, tellers } from './tellers.ts'

const day = 24 * 60 * 60 * 1000
let platform: TestPlatform
let reader: Client
let other: Client
let now = new Date('2021-10-01T02:00:00Z')
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => now })
  reader = await platform.as('recorder', platform.world.banner.organizationId)
  other = await platform.as('recorder', platform.world.banner.organizationId)
  tellers.of(tellerFor<Note[]>('test', async (_, { about }) => about)).enter()
})
afterAll(() => platform.close())

const note = (change: Partial<Note> = {}): Note => ({
  personId: reader.personId,
  code: 'checks-waiting',
  params: { count: 1 },
  path: '/checks',
  ...change,
})
const tellNow = (id: string, notes: Note[], by: string | null = null) =>
  deliver.run(
    {
      id,
      topic: 'test',
      by: { id: by, name: '' },
      at: now.toISOString(),
      about: notes,
    } as Happening as never,
    platform.background,
  )
const items = async (client: Client, query = '') => (await client.get(`/api/notifications${query}`)).body
const counts = async (client: Client) => (await client.get('/api/notification-counts')).body
const read = (client: Client, body: object) => client.post('/api/notifications/read', body)
const clear = () => platform.db.deleteFrom('notification').execute()

it('tells once however often it is delivered, and never whoever did it', async () => {
  await tellNow('a', [note(), note({ personId: other.personId })], other.personId)
  await tellNow('a', [note(), note({ personId: other.personId })], other.personId)
  expect((await items(reader)).items).toHaveLength(1)
  expect((await items(other)).items).toEqual([])
  await tellNow('b', [note({ gathers: 'x', params: { count: 5 } })])
  expect((await counts(reader)).unread).toBe(2)
  await read(reader, { all: true })
  await tellNow('b', [note({ gathers: 'x', params: { count: 5 } })])
  expect(await counts(reader)).toEqual({
    unread: 0,
    todo: expect.objectContaining({ checks: 0, returned: 0, drafts: 0 }),
  })
  await clear()
})

it('comes page by page, newest first', async () => {
  for (let nth = 1; nth <= 5; nth += 1) {
    now = new Date(now.getTime() + 1000)
    await tellNow(`page ${nth}`, [note({ params: { count: nth } })])
  }
  const first = await items(reader, '?limit=3')
  const rest = await items(reader, `?limit=3&after=${first.next}`)
  const texts = [...first.items, ...rest.items].map((one: { text: string }) => one.text.match(/\d/)?.[0])
  expect(texts).toEqual(['5', '4', '3', '2', '1'])
  expect(rest.next).toBeNull()
  expect((await reader.get('/api/notifications?after=nonsense')).status).toBe(400)
  await clear()
})

it('is one’s own alone, and no stranger’s', async () => {
  await tellNow('own', [note()])
  const [one] = (await items(reader)).items
  expect((await read(other, { ids: [one.id] })).body).toEqual({ read: 0 })
  expect((await counts(reader)).unread).toBe(1)
  expect((await read(reader, { ids: [one.id] })).body).toEqual({ read: 1 })
  expect((await read(reader, { ids: [one.id] })).body).toEqual({ read: 0 })
  expect((await read(reader, {})).status).toBe(400)
  expect((await read(reader, { ids: ['x'] })).status).toBe(400)
  const { anonymous } = platform
  expect((await anonymous.get('/api/notifications')).status).toBe(401)
  expect((await anonymous.get('/api/notification-counts')).status).toBe(401)
  expect((await read(anonymous, { all: true })).status).toBe(401)
  await clear()
})

it('forgets what was read half a year ago, and keeps what nobody read', async () => {
  await tellNow('old', [note()])
  await read(reader, { all: true })
  await tellNow('unread', [note()])
  const then = now
  now = new Date(then.getTime() + 179 * day)
  await removeTonight(platform)
  expect((await items(reader)).items).toHaveLength(2)
  now = new Date(then.getTime() + 181 * day)
  await removeTonight(platform)
  expect((await items(reader)).items.map((one: { readAt: unknown }) => one.readAt)).toEqual([null])
  await clear()
})

type Endpoint = { tell: 'plain' | 'gathered' | 'again' } | { read: number } | { until: number }

it('counts as unread what the list shows as unread, whatever happens in whatever order', async () => {
  const endpoints = fc.array(
    fc.oneof(
      fc.record({ tell: fc.constantFrom('plain', 'gathered', 'again') }),
      fc.record({ read: fc.nat(6) }),
      fc.record({ until: fc.nat(6) }),
    ) as fc.Arbitrary<Endpoint>,
    { maxLength: 12 },
  )
  let run = 0
  await fc.assert(
    fc.asyncProperty(endpoints, async (list) => {
      await clear()
      run += 1
      let last = note()
      let event = ''
      for (const [nth, endpoint] of list.entries()) {
        now = new Date(now.getTime() + 1000)
        const kept = (await items(reader)).items as { id: string; createdAt: string }[]
        if ('tell' in endpoint) {
          if (endpoint.tell !== 'again' || event === '') {
            event = `${run} ${nth}`
            last = note(endpoint.tell === 'gathered' ? { gathers: 'x' } : {})
          }
          await tellNow(event, [last])
        } else if ('read' in endpoint)
          await read(reader, { ids: kept.slice(endpoint.read, endpoint.read + 1).map(({ id }) => id) })
        else if (kept[endpoint.until])
          await read(reader, { all: true, until: kept[endpoint.until]?.createdAt })
        const after = (await items(reader)).items as { readAt: string | null }[]
        expect((await counts(reader)).unread).toBe(after.filter((one) => one.readAt === null).length)
        if ('until' in endpoint && kept[endpoint.until])
          expect(after.slice(endpoint.until).every((one) => one.readAt !== null)).toBe(true)
        const { rows } = await sql`select from notification where gathers = 'x' and read_at is null`.execute(
          platform.db,
        )
        expect(rows.length).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 25, seed: 8 },
  )
})
