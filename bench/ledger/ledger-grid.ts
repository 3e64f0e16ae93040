import { type Kysely, sql } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import { foldAll } from '../../server/src/modules/figures/ledger/fold.store.ts'
import { monthEnd } from '../../server/src/modules/figures/ledger/segment.ts'
import { readCells } from '../../server/src/modules/figures/reading/cell.store.ts'
import type { Cell } from '../../server/src/modules/figures/reading/cell.ts'
import type { OpenDatabase } from '../../server/src/platform/database/database.ts'
import { at, times } from '../times.ts'
import { fillLedger, POSTINGS, TAIL } from './ledger-fill.ts'
import { buildLedgerWorld, type LedgerWorld } from './ledger-world.ts'

const READS = 100
const LEAGUES = 12
const METRICS = 20
const MONTHS = Array.from({ length: 12 }, (_, n) => `2021-${String(n + 1).padStart(2, '0')}-01`)

const leaguesOf = ({ region }: LedgerWorld) => Array.from({ length: LEAGUES }, (_, n) => region + 1 + n)

/** Every league's figures of every month, as a table of a yearbook shows them. */
const gridOf = (world: LedgerWorld) =>
  leaguesOf(world).flatMap((organization) =>
    world.metrics
      .slice(0, METRICS)
      .flatMap((metric) =>
        MONTHS.map((from): Cell => ({ organization, metric, kind: 'flow', from, to: monthEnd(from) })),
      ),
  )

/** What the grid costs at least: the same sums of the balances, grouped, and nothing that waits in the tail. */
const readGrouped = (db: Kysely<Database>, world: LedgerWorld) =>
  sql<{ amount: number }>`
  select organization, metric, month, sum(amount)::bigint as amount, sum(own)::bigint as own,
    sum(declared)::bigint as declared, sum(lines)::bigint as lines, sum(declared_lines)::bigint as declared_lines
  from balance
  where organization = any(${leaguesOf(world)}::int[]) and metric = any(${world.metrics.slice(0, METRICS)}::int[])
    and month between ${MONTHS[0]}::date and ${MONTHS[11]}::date
  group by organization, metric, month`.execute(db)

/** What it costs at least of the months that are kept as one total each. */
const readTotals = (db: Kysely<Database>, world: LedgerWorld) =>
  sql<{ amount: number }>`
  select organization, metric, month, amount, own, declared, lines, declared_lines from month_total
  where organization = any(${leaguesOf(world)}::int[]) and metric = any(${world.metrics.slice(0, METRICS)}::int[])
    and month between ${MONTHS[0]}::date and ${MONTHS[11]}::date`.execute(db)

/** Reads the figures of all leagues, months and metrics at once, against the grouped read of the same balances. */
export async function benchLedgerGrid({ db }: OpenDatabase): Promise<string[]> {
  const world = await buildLedgerWorld(db, METRICS)
  await fillLedger(db, world)
  const grid = gridOf(world)
  await times(10, () => readCells(db, grid))
  const waiting = await times(READS, () => readCells(db, grid))
  await foldAll(db)
  await sql`vacuum analyze balance, month_total, tail`.execute(db)
  await times(10, () => readGrouped(db, world))
  const before = await times(READS / 2, () => readGrouped(db, world))
  const folded = await times(READS, () => readCells(db, grid))
  const after = await times(READS / 2, () => readGrouped(db, world))
  const totals = await times(READS, () => readTotals(db, world))
  const grouped = [...before, ...after].sort((a, b) => a - b)
  const sum = (rows: readonly { amount: number }[]) => rows.reduce((all, { amount }) => all + amount, 0)
  const [read, plain] = [sum(await readCells(db, grid)), sum((await readGrouped(db, world)).rows)]
  const row = (name: string, taken: number[]) =>
    `| ${name} | ${at(taken, 0.5).toFixed(1)} | ${at(taken, 0.95).toFixed(1)} | **${(at(taken, 0.5) / at(grouped, 0.5)).toFixed(2)}×** |`
  return [
    'Read: a grid of 12 leagues, 12 months and 20 metrics, against the grouped read of the balances',
    `${grid.length.toLocaleString('en')} figures of ${POSTINGS.toLocaleString('en')} postings; together ${read.toLocaleString('en')}${read === plain ? ', as the balances say' : ` BUT THE BALANCES SAY ${plain}`}.`,
    '',
    '| | median ms | p95 ms | ÷ grouped read (goal ≤ 2×, p95 ≤ 50 ms) |',
    '|---|---|---|---|',
    row('grouped read of the balances', grouped),
    row('the totals of the months, as they are kept', totals),
    row('the figures, all folded', folded),
    row(`the figures while ${TAIL.toLocaleString('en')} lines wait`, waiting),
  ]
}
