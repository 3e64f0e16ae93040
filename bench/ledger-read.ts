import { performance } from 'node:perf_hooks'
import { AUDIENCES, parsePeriod } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../server/src/database.ts'
import { foldAll } from '../server/src/modules/figures/ledger/fold.store.ts'
import { readCells } from '../server/src/modules/figures/reading/cell.store.ts'
import type { Cell } from '../server/src/modules/figures/reading/cell.ts'
import { readFigure } from '../server/src/modules/figures/reading/read-figures.ts'
import type { OpenDatabase } from '../server/src/platform/database/database.ts'
import { buildLedgerWorld, type LedgerWorld } from './ledger-world.ts'

type Db = Kysely<Database>

const POSTINGS = Number(process.env.BENCH_POSTINGS ?? 10_000_000)
const BATCH = 500_000
const TAIL = 2000
const READS = 500
const SUMS = 7

const audiences = AUDIENCES.filter((audience) => audience !== 'none')

const someLines = (world: LedgerWorld, first: number, count: number) => sql`
  select n as id, 1 + (n - 1) / 4 as entry, 1 + (random() * 900)::int as amount,
    case when n % 4 < 2 then ${world.metrics[0]}::int else (${world.metrics}::int[])[2 + (random() * 6)::int] end as metric,
    (${world.reaches}::int[])[1 + floor(random() * ${world.reaches.length})::int] as reach,
    date '2018-01-01' + floor(random() * 1461)::int as day,
    (${audiences}::figure_audience[])[1 + floor(random() * ${audiences.length})::int] as audience,
    (array['offline', 'online']::figure_channel[])[1 + floor(random() * 2)::int] as channel, 1::smallint as sign, false as declared
  from generate_series(${first}::bigint, ${first + count - 1}::bigint) n`

/** One line per index of `posting`, as the migrations have them; built after the rows, which takes a fraction of the time. */
const INDEXES = [
  'alter table posting add primary key (metric, day, seq)',
  'create index posting_reach on posting (reach, metric, day)',
  'create index posting_entry on posting using brin (entry) with (pages_per_range = 32)',
  'create index posting_seq on posting using brin (seq) with (pages_per_range = 32)',
]

/** Four years of postings in the order folds leave them, with their balances; then a tail that is not yet folded. */
async function fill(db: Db, world: LedgerWorld): Promise<void> {
  await sql`alter table posting drop constraint posting_pkey`.execute(db)
  await sql`drop index posting_reach, posting_entry, posting_seq`.execute(db)
  for (let first = 1; first < POSTINGS; first += BATCH) {
    await sql`
      insert into posting (seq, entry, amount, metric, reach, day, audience, channel, sign, declared)
      select ${first - 1}::bigint + row_number() over (order by metric, day, reach), entry, amount, metric, reach, day,
        audience, channel, sign, declared from (${someLines(world, first, BATCH)}) l`.execute(db)
  }
  for (const index of INDEXES) await sql.raw(index).execute(db)
  await sql`insert into fold (id, first_seq, last_seq, at, marks, digest)
    values (1, 1, ${POSTINGS}, now(), '', '')`.execute(db)
  await sql`
    insert into balance (organization, metric, month, audience, channel, amount, own, declared, lines, declared_lines)
    select m.organization, s.metric, s.month, s.audience, s.channel, sum(s.amount),
      coalesce(sum(s.amount) filter (where m.own), 0), 0, sum(s.lines), 0
    from (select reach, metric, date_trunc('month', day::timestamp)::date as month, audience, channel,
        sum(amount) as amount, count(*) as lines from posting group by 1, 2, 3, 4, 5) s
    join reach_member m on m.reach = s.reach and m.tallied group by 1, 2, 3, 4, 5`.execute(db)
  await sql`
    insert into carry (organization, metric, year, audience, channel, amount, own, declared, lines, declared_lines)
    select organization, metric, date_trunc('year', month::timestamp)::date, audience, channel, sum(amount), sum(own), 0,
      sum(lines), 0 from balance group by 1, 2, 3, 4, 5`.execute(db)
  await sql`
    insert into tail (entry, amount, metric, reach, day, audience, channel, sign, declared)
    select entry, amount, metric, reach, day, audience, channel, sign, declared
    from (${someLines(world, POSTINGS + 1, TAIL)}) l`.execute(db)
  await sql`vacuum analyze posting, balance, carry, tail, reach_member`.execute(db)
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
  // A form: the region and its leagues in four years.
  const form = Array.from({ length: 25 }, (_, n): Cell => {
    const year = 2018 + (n % 4)
    return { ...cell, organization: world.region + (n % 13), from: `${year}-01-01`, to: `${year}-12-31` }
  })
  await times(20, () => readCells(db, [cell]))
  const direct = await times(SUMS, () => sumDirectly(db, cell))
  const cells = await times(READS, () => readCells(db, [cell]))
  const figures = await times(READS, () => readFigure(db, query))
  const [read, summed] = [
    (await readCells(db, [cell]))[0]?.amount,
    (await sumDirectly(db, cell)).rows[0]?.amount,
  ]
  const forms = await times(READS / 5, () => readCells(db, form))
  await foldAll(db)
  const folded = await times(READS, () => readCells(db, [cell]))
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
    row('totals and tail in one statement', cells),
    row('the same once the tail is folded', folded),
    row('the figure as the API reads it (metric looked up first)', figures),
    row('25 figures of a form in one statement', forms),
  ]
}
