import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { noteAct } from '#platform/audit/note-act'
import { inTransaction } from '#platform/database/database'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { act, actor, foundAfter as foundIn } from './audit.fixture.ts'
import { countRefusal, sealAll, verifyTrail, writeRefusals } from './index.ts'
import { noteRetention, shortenTrail, trailBefore } from './retention.store.ts'

const now = new Date('2021-10-01T02:00:00Z')
let platform: TestPlatform
beforeAll(async () => {
  platform = await buildTestPlatform({ world: false, clock: () => now })
  for (let nth = 0; nth < 80; nth += 1) await noteAct(platform.db, actor, now, act(nth))
  await sealAll(platform.db)
})
afterAll(() => platform.close())

const foundAfter = (...changes: RawBuilder<unknown>[]) => foundIn(platform.db, ...changes)

it('counts refusals by the minute, and strangers without end as one', async () => {
  const at = new Date('2021-10-02T02:00:10Z')
  const person = { id: 'p9', account: 'careful', name: '其木格', organizationId: 1 }
  for (let nth = 0; nth < 5; nth += 1)
    await countRefusal(platform.db, at, { action: 'sign-in.failed', details: { why: 'X' }, person })
  await Promise.all(
    Array.from({ length: 90 }, (_, nth) =>
      countRefusal(platform.db, at, { action: `sign-in.failed-${nth}`, details: { why: 'X' } }),
    ),
  )
  const entries = () =>
    sql<{ action: string; count: number; outcome: string; account: string | null }>`
      select action, (details ->> 'count')::int as count, outcome, account from audit_entry
      where action like 'sign-in.failed%'`.execute(platform.db)
  await writeRefusals(platform.db, at)
  expect((await entries()).rows).toEqual([])
  await writeRefusals(platform.db, new Date('2021-10-02T02:01:00Z'))
  const { rows } = await entries()
  expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(95)
  expect(rows.find(({ account }) => account === 'careful')).toMatchObject({ count: 5, outcome: 'refused' })
})

it('goes on behind an anchor once its oldest entries were removed, and tells of it', async () => {
  const before = await verifyTrail(platform.db)
  if (!before.whole) throw new Error('altered')
  const late = new Date('2021-10-01T02:00:01Z')
  const shorten = () =>
    inTransaction(platform.db, async (trx) => {
      const { rows } = await sql<{ key: string }>`
        select key from (${trailBefore(late)}) d order by place limit 50`.execute(trx)
      const keys = rows.map(({ key }) => key)
      await shortenTrail(trx, keys, new Date('2022-06-01T00:00:00Z'))
      return keys.length
    })
  const first = await shorten()
  expect(first).toBeGreaterThan(0)
  while ((await shorten()) > 0);
  const after = await verifyTrail(platform.db)
  expect(after).toMatchObject({ whole: true })
  if (!after.whole) return
  expect(after.removed).toBeGreaterThan(first)
  const told = await sql<{ removed: number }>`
    select sum((details ->> 'removed')::int)::int as removed from audit_entry where action = 'audit.shortened'`.execute(
    platform.db,
  )
  expect(told.rows[0]?.removed).toBe(after.removed)
  expect(await foundAfter(sql`delete from audit_entry where action = 'audit.shortened'`)).toMatchObject({
    whole: false,
    what: 'removed',
  })
  expect(await foundAfter(sql`update audit_anchor set digest = sha256('x')`)).toMatchObject({ whole: false })
})

it('writes down for how long it is kept, once', async () => {
  const setting = async () =>
    (
      await sql<{
        details: unknown
      }>`select details from audit_entry where action = 'audit.retention-set' order by id`.execute(
        platform.db,
      )
    ).rows.map(({ details }) => details)
  const before = (await setting()).length
  for (const months of [36, 48, 48])
    await inTransaction(platform.db, (trx) => noteRetention(trx, months, new Date('2030-01-01T00:00:00Z')))
  expect((await setting()).slice(before)).toContainEqual(expect.objectContaining({ after: 48 }))
  expect((await setting()).length - before).toBeLessThanOrEqual(2)
})
