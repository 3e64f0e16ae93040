import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#database'
import { openDatabase } from '#platform/database/database'
import { verifyLedger } from '../proof/verify-ledger.ts'
import { readCells } from '../reading/cell.store.ts'
import type { Cell } from '../reading/cell.ts'
import { postEntries } from './entry.store.ts'
import { foldAll, foldTail } from './fold.store.ts'
import { makeRun } from './fold-run.store.ts'
import { entryOf, type LedgerBench, lineOf, openLedger, sumDirectly } from './ledger.fixture.ts'
import { reverseEntry } from './reversal.store.ts'

type Db = Kysely<Database>

const SECONDS = 8
const WRITERS = 8
const FLOWS = ['popsci-publicity-events', 'popsci-activity-beneficiaries', 'leaflets-handed-out'] as const
const STOCK = 'popsci-estations'
const pick = <V>(values: readonly V[]): V => values[Math.floor(Math.random() * values.length)] as V
const chance = (share: number) => Math.random() < share
const dayIn = () =>
  new Date(Date.UTC(2019, 0, 1) + Math.floor(Math.random() * 1095) * 86_400_000).toISOString().slice(0, 10)
class Abandoned extends Error {}

let ledger: LedgerBench
const counts = { entries: 0, aborted: 0, reversed: 0, folds: 0, runs: 0, killed: 0, checks: 0, asOf: 0 }
const begun = Date.now()

beforeAll(async () => {
  ledger = await openLedger(30)
})
afterAll(() => ledger.close())

function someEntry() {
  const hosts = Array.from({ length: chance(0.3) ? 3 : 1 }, () => pick(ledger.hosts))
  const lines = Array.from({ length: 1 + Math.floor(Math.random() * 6) }, () =>
    lineOf(pick([...FLOWS, STOCK]), dayIn(), 1 + Math.floor(Math.random() * 5000), {
      audience: pick(['none', 'public', 'teenagers']),
      channel: pick(['offline', 'online']),
    }),
  )
  const declared = chance(0.2)
  return entryOf(
    hosts,
    lines,
    declared ? { declared, evidence: ['019a0000-0000-7000-8000-000000000001'] } : {},
  )
}

/** Posts and reverses; gives up one in five in mid-transaction; sleeps in some, so that commits come out of order. */
async function write(until: number) {
  while (Date.now() < until) {
    try {
      await ledger.db.transaction().execute(async (trx) => {
        const ids = await postEntries(trx, chance(0.2) ? [someEntry(), someEntry()] : [someEntry()])
        if (chance(0.15) && ids[0]) {
          await reverseEntry(trx, ids[0], { by: 'person-2', at: new Date(), reason: '重复填报' })
          counts.reversed += 1
        }
        if (chance(0.1)) await sql`select pg_sleep(${Math.random() * 0.2})`.execute(trx)
        if (chance(0.2)) throw new Abandoned()
        counts.entries += ids.length
      })
    } catch (error) {
      if (!(error instanceof Abandoned)) throw error
      counts.aborted += 1
    }
  }
}

/** Folds on a connection of its own, small batches; held open now and then so that a killer meets it half-way. */
async function fold(until: number, pids: Set<number>) {
  while (Date.now() < until) {
    const { db, close } = openDatabase(ledger.url, { max: 1 })
    let pid = 0
    try {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
      pid = rows[0]?.pid ?? 0
      pids.add(pid)
      for (let turn = 0; turn < 40 && Date.now() < until; turn += 1) {
        await db.transaction().execute(async (trx) => {
          if (await foldTail(trx, 10 + Math.floor(Math.random() * 300))) counts.folds += 1
          if (chance(0.3) && (await makeRun(trx, 200))) counts.runs += 1
          if (chance(0.2)) await sql`select pg_sleep(0.03)`.execute(trx)
        })
      }
    } catch (error) {
      if (!/terminat|connection|ended|ECONNRESET|EPIPE/i.test(String(error))) throw error
      counts.killed += 1
    } finally {
      pids.delete(pid)
      await close().catch(() => {})
    }
  }
}

async function kill(until: number, pids: Set<number>) {
  const client = new pg.Client({ connectionString: ledger.url })
  await client.connect()
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 60 + Math.random() * 200))
    const pid = [...pids][0]
    if (pid) await client.query('select pg_terminate_backend($1)', [pid])
  }
  await client.end()
}

function someCell(metrics: Map<string, number>): Cell {
  const code = pick([...FLOWS, STOCK])
  const [a, b] = [dayIn(), dayIn()].sort() as [string, string]
  const year = chance(0.5)
  return {
    organization: pick(ledger.hosts),
    metric: metrics.get(code) ?? 0,
    kind: code === STOCK ? 'stock' : 'flow',
    from: year ? '2020-01-01' : a,
    to: year ? '2020-12-31' : b,
    audience: chance(0.3) ? 'public' : undefined,
    channel: chance(0.3) ? 'online' : undefined,
  }
}

async function compare(db: Db, metrics: Map<string, number>, many: number) {
  const cells = Array.from({ length: many }, () => someCell(metrics))
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const asOf = chance(0.4) ? new Date(begun + Math.random() * (Date.now() - begun)) : undefined
      const sums = await readCells(trx, cells, asOf)
      for (const [index, cell] of cells.entries()) {
        expect(sums[index], JSON.stringify({ cell, asOf })).toEqual(await sumDirectly(trx, cell, asOf))
        counts[asOf ? 'asOf' : 'checks'] += 1
      }
    })
}

test('balance and tail are the direct sum at every moment, while writers abort and folders are killed', async () => {
  const metrics = new Map<string, number>()
  for (const code of [...FLOWS, STOCK]) metrics.set(code, await ledger.metricId(code))
  const until = Date.now() + SECONDS * 1000
  const pids = new Set<number>()
  const check = async () => {
    while (Date.now() < until) await compare(ledger.db, metrics, 8)
  }
  await Promise.all([
    ...Array.from({ length: WRITERS }, () => write(until)),
    fold(until, pids),
    fold(until, pids),
    fold(until, pids),
    kill(until, pids),
    check(),
  ])
  await foldAll(ledger.db, 500)
  await compare(ledger.db, metrics, 200)
  const { rows } = await sql<{ left: number; gaps: number; missing: number; folds: number }>`
    select (select count(*) from tail)::int as left,
      (select max(seq) - count(*) from posting)::int as gaps,
      (select count(*) from entry e where not exists (select 1 from posting p where p.entry = e.id))::int as missing,
      (select count(*) from fold)::int as folds`.execute(ledger.db)
  expect(rows[0]).toMatchObject({ left: 0, gaps: 0, missing: 0 })
  for (const [what, count] of Object.entries(counts)) expect(count, what).toBeGreaterThan(0)
  expect(await verifyLedger(ledger.db)).toMatchObject({ whole: true, folds: rows[0]?.folds })
}, 60_000)
