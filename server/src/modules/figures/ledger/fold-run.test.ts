import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyLedger } from '../proof/verify-ledger.ts'
import { readCells } from '../reading/cell.store.ts'
import type { Cell } from '../reading/cell.ts'
import { postEntries } from './entry.store.ts'
import { foldTail } from './fold.store.ts'
import { makeRuns } from './fold-run.store.ts'
import { entryOf, type LedgerBench, lineOf, openLedger, sumDirectly } from './ledger.fixture.ts'
import { reverseEntry } from './reversal.store.ts'
import { monthEnd } from './segment.ts'

const CODES = ['popsci-publicity-events', 'leaflets-handed-out', 'popsci-estations'] as const
const minute = (n: number) => new Date(Date.UTC(2022, 0, 1, 0, n))
// The same course of numbers in every run: what fails can be found again.
let state = 7
const below = (bound: number) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * bound)
}
const pick = <V>(values: readonly V[]): V => values[below(values.length)] as V
const someDay = () => new Date(Date.UTC(2020, 0, 1 + below(800))).toISOString().slice(0, 10)

let ledger: LedgerBench
beforeAll(async () => {
  ledger = await openLedger(4)
})
afterAll(() => ledger.close())

/** Entries of one minute; now and then one that was entered long before, or one that takes another back. */
async function enter(turn: number, posted: number[]): Promise<void> {
  await ledger.db.transaction().execute(async (trx) => {
    const at = below(8) === 0 ? minute(below(turn + 1)) : minute(turn)
    const lines = Array.from({ length: 1 + below(4) }, () =>
      lineOf(pick(CODES), someDay(), 1 + below(900), {
        audience: pick(['none', 'public']),
        channel: pick(['none', 'online']),
      }),
    )
    const hosts = [...new Set([pick(ledger.hosts), pick(ledger.hosts)])]
    posted.push(...(await postEntries(trx, [entryOf(hosts, lines, { at })])))
    if (below(6) > 0) return
    const [gone] = posted.splice(below(posted.length), 1)
    if (gone) await reverseEntry(trx, gone, { by: 'person-2', at: minute(turn), reason: '重复填报' })
  })
}

/** Months of one unit side by side, with their year and a stretch that cuts across them. */
function gridOf(cell: Cell): Cell[] {
  const months = ['2020-01-01', '2020-02-01', '2020-03-01', '2020-12-01']
  return [
    ...months.map((from): Cell => ({ ...cell, from, to: monthEnd(from) })),
    { ...cell, from: '2020-01-01', to: '2020-12-31' },
    { ...cell, from: '2020-02-10', to: '2020-07-20' },
  ]
}

async function someCell(): Promise<Cell> {
  const code = pick(CODES)
  const [a = '', b = ''] = [someDay(), someDay()].sort()
  const [from, to] = pick([
    [a, b],
    ['2020-01-01', '2020-12-31'],
    ['2021-02-01', '2021-06-30'],
  ])
  return {
    organization: pick(ledger.hosts),
    metric: await ledger.metricId(code),
    kind: code === 'popsci-estations' ? 'stock' : 'flow',
    from,
    to,
    audience: below(3) === 0 ? 'public' : undefined,
    channel: below(6) === 0 ? 'online' : undefined,
  }
}

test('a figure as of any moment is the sum of what was entered by then, with runs and without', async () => {
  const posted: number[] = []
  const compare = async (turns: number) => {
    for (let turn = 0; turn < 12; turn += 1) {
      const asOf = new Date(minute(below(turns + 2)).getTime() + pick([-1, 0, 30_000]))
      const cells = [await someCell(), await someCell(), await someCell()]
      const asked = pick([cells, cells.slice(0, 1), [...cells, ...gridOf(await someCell())]])
      const sums = await readCells(ledger.db, asked, asOf)
      for (const [position, cell] of asked.entries())
        expect(sums[position], JSON.stringify({ cell, asOf })).toEqual(
          await sumDirectly(ledger.db, cell, asOf),
        )
    }
  }
  for (let turn = 0; turn < 160; turn += 1) {
    await enter(turn, posted)
    if (below(3) === 0) await ledger.db.transaction().execute((trx) => foldTail(trx, 5 + below(20)))
    if (below(12) === 0) await makeRuns(ledger.db, 10)
    if (turn % 20 === 19) await compare(turn)
  }
  while (await ledger.db.transaction().execute((trx) => foldTail(trx))) {}
  await makeRuns(ledger.db, 10)
  await compare(160)
  const { rows } = await sql<{ height: number; runs: number; gaps: number }>`
    select height, count(*)::int as runs, (max(last_seq) - sum(last_seq - first_seq + 1))::int as gaps
    from fold_run group by height order by height`.execute(ledger.db)
  expect(rows.length).toBeGreaterThan(1)
  for (const { height, gaps } of rows) expect(gaps, `height ${height}`).toBe(0)
  expect(await verifyLedger(ledger.db)).toMatchObject({ whole: true })
}, 60_000)

test.each(['fold_run_sum', 'fold_run_detail'])(
  'a run whose sums were altered is found: %s',
  async (table) => {
    const change = (by: number) =>
      sql`update ${sql.raw(table)} set own = own + ${by}::int where month = '2020-03-01'`.execute(ledger.db)
    await change(1)
    expect(await verifyLedger(ledger.db)).toMatchObject({ whole: false, what: 'balance' })
    await change(-1)
    expect(await verifyLedger(ledger.db)).toMatchObject({ whole: true })
  },
)
