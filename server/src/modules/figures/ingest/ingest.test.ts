import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closePeriod } from '../books/period-close.store.ts'
import { postEntry } from '../ledger/entry.store.ts'
import { foldAll } from '../ledger/fold.store.ts'
import { entryOf, type LedgerBench, lineOf, openLedger } from '../ledger/ledger.fixture.ts'
import { internReaches } from '../ledger/reach.store.ts'
import { verifyLedger } from '../proof/verify-ledger.ts'
import { type IngestEntry, ingest } from './ingest.ts'

let ledger: LedgerBench
let pool: pg.Pool
beforeAll(async () => {
  ledger = await openLedger()
  pool = new pg.Pool({ connectionString: ledger.url, max: 2 })
})
afterAll(async () => {
  await pool.end()
  await ledger.close()
})

async function entries(count: number, name: string, day = '2021-05-01'): Promise<IngestEntry[]> {
  const metric = await ledger.metricId('popsci-publicity-events')
  const [reach = 0] = await internReaches(ledger.db, [{ hosts: [ledger.world.banner.organizationId], day }])
  const line = { metric, reach, day, audience: 'none', channel: 'offline', amount: 1 } as const
  return Array.from({ length: count }, (_, index) => ({
    source: { kind: 'import', id: `${name}\t"${index}" (科普, \\`, version: 1 },
    by: 'person-1',
    at: new Date('2021-06-01T00:00:00Z'),
    lines: [line, { ...line, channel: 'online', amount: 3 }],
  }))
}
const counted = async () => {
  const { rows } = await sql<{ entries: number; postings: number; total: number }>`
    select (select count(*)::int from entry) as entries, (select count(*)::int from posting) as postings,
      (select sum(amount)::int from balance where organization = ${ledger.world.region.organizationId}) as total`.execute(
    ledger.db,
  )
  return rows[0]
}

it('takes many entries at once, all or nothing, and keeps the promises of a save', async () => {
  expect(await ingest(pool, await entries(2500, 'first'))).toBe(5000)
  expect(await counted()).toEqual({ entries: 2500, postings: 5000, total: 10_000 })
  const doubled = [...(await entries(10, 'second')), ...(await entries(1, 'first'))]
  await expect(ingest(pool, doubled)).rejects.toThrow('entry_source')
  await closePeriod(ledger.db, {
    organization: ledger.world.region.organizationId,
    closedThrough: '2020-12-31',
    reason: '年报已上报',
    by: 'person-1',
    at: new Date(),
  })
  await expect(ingest(pool, await entries(1, 'late', '2020-12-31'))).rejects.toThrow('PERIOD_CLOSED')
  expect(await counted()).toMatchObject({ entries: 2500, postings: 5000 })
  expect(await verifyLedger(ledger.db)).toMatchObject({ whole: true, postings: 5000 })
})

it('takes its place in the chain between folds, with entries of any wording and without lines', async () => {
  const { db, world } = ledger
  const save = () =>
    postEntry(
      db,
      entryOf([world.banner.organizationId], [lineOf('popsci-publicity-events', '2021-05-03', 2)]),
    )
  await save()
  await foldAll(db)
  const [plain, silent, adjusted] = await entries(3, ' two\nlines\r', '2022-03-01')
  if (!plain || !silent || !adjusted) throw new Error('three entries were asked for')
  await ingest(pool, [
    { ...plain, by: '' },
    { ...silent, lines: [] },
    { ...adjusted, by: '张　三 ', adjustment: '补报 "2022", (一)\\' },
  ])
  expect(await ingest(pool, [{ ...silent, source: { ...silent.source, version: 2 }, lines: [] }])).toBe(0)
  await save()
  await foldAll(db)
  expect(await verifyLedger(db)).toMatchObject({ whole: true, folds: 4, postings: 5006 })
})
