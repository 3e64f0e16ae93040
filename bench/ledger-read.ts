import { performance } from 'node:perf_hooks'
import { parsePeriod } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../server/src/database.ts'
import type { OpenDatabase } from '../server/src/house/database.ts'
import { type Cell, readCells } from '../server/src/modules/figures/cell.store.ts'
import { foldStaged } from '../server/src/modules/figures/fold.store.ts'
import { readFigure } from '../server/src/modules/figures/read-figures.ts'
import { buildLedgerWorld, type LedgerWorld } from './ledger-world.ts'

type Db = Kysely<Database>

const POSTINGS = Number(process.env.BENCH_POSTINGS ?? 10_000_000)
const BATCH = 500_000
const TAIL = 2000
const READS = 500
const SUMS = 7

const someLines = (world: LedgerWorld, first: number, count: number) => sql`
  select n as id, 1 + (n - 1) / 4 as entry, 1 + (random() * 900)::int as amount,
    case when n % 4 < 2 then ${world.metrics[0]}::int else (${world.metrics}::int[])[2 + (random() * 6)::int] end as metric,
    (${world.reaches}::int[])[1 + floor(random() * ${world.reaches.length})::int] as reach,
    date '2018-01-01' + floor(random() * 1461)::int as day,
    (enum_range(null::figure_audience))[2 + floor(random() * 7)::int] as audience,
    (enum_range(null::figure_channel))[2 + floor(random() * 2)::int] as channel, 1::smallint as sign, false as declared
  from generate_series(${first}::bigint, ${first + count - 1}::bigint) n`

/** Four years of postings, made in the database and folded as any others; then a tail that is not yet folded. */
async function fill(db: Db, world: LedgerWorld): Promise<void> {
  await sql`
    insert into entry (source_kind, source_id, source_version, declared, entered_by, entered_at)
    select 'session', 'bench-' || n, 1, false, 'bench', now() from generate_series(1, ${POSTINGS / 4 + TAIL}::int) n`.execute(
    db,
  )
  for (let first = 1; first < POSTINGS; first += BATCH) {
    await db.transaction().execute(async (trx) => {
      await sql`set local work_mem = '256MB'`.execute(trx)
      await sql`create temp table staged on commit drop as ${someLines(world, first, BATCH)}`.execute(trx)
      await foldStaged(trx, 'staged')
    })
  }
  await sql`
    insert into tail (entry, amount, metric, reach, day, audience, channel, sign, declared)
    select entry, amount, metric, reach, day, audience, channel, sign, declared
    from (${someLines(world, POSTINGS + 1, TAIL)}) l`.execute(db)
  await sql`vacuum analyze posting, balance, tail, reach_member, entry`.execute(db)
}

/** The definition of the figure: the sum over every line whose reach contains the organization. */
const sumDirectly = (db: Db, cell: Cell) =>
  sql<{ amount: number }>`
  select sum(amount)::bigint as amount
  from (select metric, reach, day, amount from posting union all select metric, reach, day, amount from tail) l
  join reach_member m on m.reach = l.reach and m.organization = ${cell.organization}
  where l.metric = ${cell.metric} and l.day between ${cell.from}::date and ${cell.to}::date`.execute(db)

async function times(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  for (let turn = 0; turn < count; turn += 1) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return taken.sort((a, b) => a - b)
}
const at = (sorted: readonly number[], share: number) =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN

/** Reads the audience of the region in one year from balances and tail, against the direct SUM. */
export async function benchLedgerRead({ db }: OpenDatabase): Promise<string[]> {
  const world = await buildLedgerWorld(db)
  await fill(db, world)
  const period = parsePeriod('2021')
  const cell: Cell = {
    organization: world.region,
    metric: world.metrics[0] ?? 0,
    kind: 'flow',
    from: period.from,
    to: period.to,
  }
  const query = { metric: 'popsci-activity-beneficiaries', organization: world.region, period }
  await times(20, () => readCells(db, [cell]))
  const direct = await times(SUMS, () => sumDirectly(db, cell))
  const cells = await times(READS, () => readCells(db, [cell]))
  const figures = await times(READS, () => readFigure(db, query))
  const [read, summed] = [
    (await readCells(db, [cell]))[0]?.amount,
    (await sumDirectly(db, cell)).rows[0]?.amount,
  ]
  const median = at(direct, 0.5)
  const row = (name: string, taken: number[]) =>
    `| ${name} | ${at(taken, 0.5).toFixed(2)} | ${at(taken, 0.95).toFixed(2)} | **${Math.round(median / at(taken, 0.5)).toLocaleString('en')}×** |`
  return [
    'Read: one region-year figure, against the direct SUM over the postings',
    `${POSTINGS.toLocaleString('en')} postings over four years and ${TAIL.toLocaleString('en')} lines not yet folded; both answer ${read?.toLocaleString('en')}${read === summed ? '' : ` BUT THE SUM IS ${summed}`}.`,
    '',
    '| | median ms | p95 ms | faster than SUM (goal ≥ 1,000×, p95 ≤ 5 ms) |',
    '|---|---|---|---|',
    `| direct SUM | ${median.toFixed(1)} | ${at(direct, 0.95).toFixed(1)} | 1× |`,
    row('balances and tail in one statement', cells),
    row('the figure as the API reads it (metric looked up first)', figures),
  ]
}
