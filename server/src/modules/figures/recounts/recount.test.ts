import type { Rule } from '@medelge/figures'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction } from '#platform/database/database'
import { insertVersions, readVersions } from '../crosswalk/crosswalk-rule.store.ts'
import { type OpenRules, openRules, said } from '../crosswalk/rules.fixture.ts'
import { feedOf } from '../explaining/record-feed.ts'
import { countedBy } from './count-anew.ts'
import { insertRecount, lockRecount } from './recount.store.ts'
import { takeStep } from './recount-step.ts'

const DAYS = ['2021-02-01', '2021-05-31', '2021-06-01', '2021-09-18', '2021-11-30']
const KINDS = ['lecture', 'training', 'tour-stop', 'contest'] as const
const now = new Date('2021-12-01T02:00:00Z')

let rules: OpenRules
beforeAll(async () => {
  rules = await openRules()
  for (const [nth, day] of DAYS.entries())
    for (const kind of KINDS) {
      const heads = { audience: 'farmers-herders', offline: 10 + nth, online: nth }
      const fields = { materials: nth * 7, ...(kind === 'contest' ? { works: nth } : {}) }
      await rules.count({ day, kind, headcounts: [heads], ...fields })
    }
}, 120_000)
afterAll(() => rules.platform.close())

/** What the ledger says of sessions, cell by cell; a cell of nothing is none. */
async function kept(): Promise<Record<string, number>> {
  const part = (table: string) =>
    sql`select entry, metric, day, audience, channel, amount from ${sql.raw(table)}`
  const { rows } = await sql<{ cell: string; amount: number }>`
    select concat_ws(' ', m.code, l.day, l.audience, l.channel) as cell, sum(l.amount)::int as amount
    from (${part('tail')} union all ${part('posting')}) l
    join entry e on e.id = l.entry and e.source_kind = 'session' join metric m on m.id = l.metric
    group by 1 having sum(l.amount) <> 0`.execute(rules.platform.db)
  return Object.fromEntries(rows.map(({ cell, amount }) => [cell, amount]))
}

/** The same, counted from nothing by the rules as they are. */
async function counted(): Promise<Record<string, number>> {
  const { db } = rules.platform
  const versions = await readVersions(db, 'session')
  const cells: Record<string, number> = {}
  for (const record of await feedOf('session').findCounted(db, { since: '1900-01-01', limit: 1000 }))
    for (const { metric, day, audience, channel, amount } of countedBy(versions, record)) {
      const cell = [metric, day, audience, channel].join(' ')
      cells[cell] = (cells[cell] ?? 0) + amount
    }
  return cells
}

/** What every entry up to one says of itself, with the rules it names. */
const told = async (until: number) =>
  (
    await sql<object>`
      select e.*, coalesce((select json_agg(r.rule order by r.nth) from crosswalk_rule r
        where r.code || '@' || r.version = any(e.rules)), '[]') as by
      from entry e where e.id <= ${until} order by e.id`.execute(rules.platform.db)
  ).rows

const lastEntry = async () =>
  (await sql<{ id: number }>`select coalesce(max(id), 0) as id from entry`.execute(rules.platform.db)).rows[0]
    ?.id ?? 0

const change = fc.record({
  code: fc.constantFrom(
    'outreach-sessions',
    'outreach-audience',
    'leaflets',
    'training-audience',
    'tour-stops',
  ),
  since: fc.constantFrom('1900-01-01', ...DAYS),
  kinds: fc.option(fc.uniqueArray(fc.constantFrom(...KINDS), { minLength: 1 })),
  amount: fc.constantFrom<Rule['amount']>('one', 'audience', 'offline', { field: 'materials' }),
  batch: fc.integer({ min: 1, max: 9 }),
  /** What befalls each step: killed before it ends, queued twice, or nothing. */
  fates: fc.array(fc.constantFrom('killed', 'twice', 'done'), { maxLength: 12 }),
})

type Change = typeof change extends fc.Arbitrary<infer One> ? One : never

class Killed extends Error {}

/** Writes a version and takes all steps of its recount, come what may between them. */
async function rewrite({ code, since, kinds, amount, batch, fates }: Change) {
  const { db } = rules.platform
  const id = await inTransaction(db, async (trx) => {
    const of = (await readVersions(trx, 'session')).filter((one) => one.code === code)
    const [version, metric] = [of.length + 1, of[0]?.metric ?? '']
    const rule = { code, version, metric, when: [{ field: 'kind', in: kinds }], amount, says: said } as Rule
    const written = { code, version, feed: 'session', metric, since, rule: kinds && rule, by: 'x', at: now }
    await insertVersions(trx, [written])
    return insertRecount(trx, {
      ...{ code, version, feed: 'session', since, reason: '重算', adjustment: null, reached: null, total: 0 },
      ...{ askedBy: 'x', askedByName: '', askedAt: now, endedAt: null },
    })
  })
  const take = (step: number) => (trx: typeof db) => takeStep(trx, { id, step }, { now, batch })
  for (let nth = 0; ; nth += 1) {
    const step = (await lockRecount(db, id))?.step ?? 0
    if (fates[nth] === 'killed') {
      const dying = inTransaction(db, async (trx) => {
        await take(step)(trx)
        throw new Killed()
      })
      await expect(dying).rejects.toThrow(Killed)
      continue
    }
    const more = await inTransaction(db, take(step))
    if (fates[nth] === 'twice') expect(await inTransaction(db, take(step))).toBe(false)
    if (!more) return lockRecount(db, id)
  }
}

it('a recount comes to what counting from nothing does, killed and queued again, and no earlier entry says anything else', async () => {
  expect(await kept()).toEqual(await counted())
  await fc.assert(
    fc.asyncProperty(change, async (one) => {
      const until = await lastEntry()
      const before = await told(until)
      const ended = await rewrite(one)
      expect(ended).toMatchObject({ state: 'done', refused: 0 })
      expect(ended?.looked).toBe(KINDS.length * DAYS.filter((day) => day >= one.since).length)
      expect(await kept()).toEqual(await counted())
      expect(await told(until)).toEqual(before)
    }),
    { numRuns: 12 },
  )
}, 240_000)

it('what is counted while a recount runs counts by the new version, once', async () => {
  const { chief, platform } = rules
  const { items } = (await chief.get('/api/crosswalk-rules')).body
  const { code, version } = items.findLast((one: { code: string }) => one.code === 'outreach-sessions')
  const rule = { when: [{ field: 'kind', values: ['lecture'] }], amount: 'one', says: said }
  const body = { version, since: '2021-06-01', rule, reason: '只计讲座' }
  const [written] = await Promise.all([
    chief.put(`/api/crosswalk-rules/${code}`, body),
    ...KINDS.map((kind) =>
      rules.count({ kind, day: '2021-10-10', ...(kind === 'contest' ? { works: 1 } : {}) }),
    ),
  ])
  expect(await rules.ended(written.body.recount)).toMatchObject({ state: 'done', refused: 0 })
  expect(await kept()).toEqual(await counted())
  expect((await platform.platform.db.selectFrom('recount').selectAll().execute()).length).toBeGreaterThan(1)
})
