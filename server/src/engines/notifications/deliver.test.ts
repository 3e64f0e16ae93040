import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { besideTransaction, inTransaction } from '#platform/database/database'
import { faultCounts } from '#platform/faults'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { deliverDue } from './deliver.ts'
import { tell } from './tell.ts'
import { tellerFor, tellers } from './tellers.ts'

let platform: TestPlatform
let reader: string
let tried: string[] = []

beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  platform = await buildTestPlatform({ clock: () => new Date('2021-10-01T02:00:00Z') })
  reader = (await platform.as('recorder', platform.world.banner.organizationId)).personId
  const said = tellerFor<string>('said', async (_, { about }) => {
    tried.push(about)
    if (about === 'stuck') throw new Error('nobody can tell this')
    if (about.startsWith('echo')) await besideTransaction(() => say(echoed(about)))
    return [
      { personId: reader, code: 'checks-waiting', params: { count: 1 }, path: `/${about}`, part: about },
    ]
  })
  tellers.of(said).enter()
})
afterAll(() => platform.close())
beforeEach(() => {
  tried = []
})

const echoed = (word: string) => (word === 'echo'.repeat(6) ? 'silence' : `${word}echo`)

const by = { actor: { id: null, name: '' }, at: new Date() }
const say = (...words: string[]) =>
  inTransaction(platform.db, async (trx) => {
    for (const word of words) await tell(trx, 'said', by, word)
  })
const told = async () =>
  (await platform.db.selectFrom('notification').select('path').execute())
    .map(({ path }) => path.slice(1))
    .sort()
const waiting = async () => (await platform.db.selectFrom('happening').select('place').execute()).length
const now = () => sql`update happening set due_at = clock_timestamp()`.execute(platform.db)

it('tells what was committed, and nothing of what was undone', async () => {
  await say('a', 'b')
  await inTransaction(platform.db, async (trx) => {
    await tell(trx, 'said', by, 'undone')
    throw new Error('no')
  }).catch(() => undefined)
  await vi.waitFor(async () => {
    await deliverDue(platform.background)
    expect(await told()).toEqual(['a', 'b'])
  })
  expect(tried).not.toContain('undone')
})

it('puts off what cannot be told, tells the rest, and gives up after the fifth time in vain', async () => {
  const before = faultCounts().get('notifications') ?? 0
  await say('c', 'stuck', 'd')
  await vi.waitFor(async () => {
    await deliverDue(platform.background)
    expect(await told()).toEqual(['a', 'b', 'c', 'd'])
  })
  await vi.waitFor(
    async () => {
      await now()
      await deliverDue(platform.background)
      expect(await waiting()).toEqual(0)
    },
    { timeout: 20_000, interval: 20 },
  )
  expect(tried.filter((word) => word === 'stuck').length).toBeGreaterThanOrEqual(5)
  expect(faultCounts().get('notifications')).toBe(before + 1)
})

it('does not begin again what ended the process each time, and tells what was begun beside it', async () => {
  const before = faultCounts().get('notifications') ?? 0
  await inTransaction(platform.db, async (trx) => {
    await tell(trx, 'said', by, 'fatal')
    await tell(trx, 'said', by, 'e')
    // As five processes left them that ended over the first.
    await sql`update happening set attempts = 5 where about = '"fatal"'`.execute(trx)
    await sql`update happening set attempts = 1 where about = '"e"'`.execute(trx)
  })
  await vi.waitFor(async () => {
    await deliverDue(platform.background)
    expect(await waiting()).toBe(0)
  })
  expect(tried).toEqual(['e'])
  expect(await told()).toContain('e')
  expect(faultCounts().get('notifications')).toBe(before + 1)
})

it('leaves for the next turn what happens while it tells, so that many are told at once', async () => {
  await say('echo')
  await vi.waitFor(async () => {
    await deliverDue(platform.background)
    expect(tried).toContain('echo')
  })
  expect(tried).not.toContain('silence')
  await vi.waitFor(async () => {
    await deliverDue(platform.background)
    expect(await waiting()).toBe(0)
  })
  expect(tried).toContain('silence')
})
