import { AUDIENCES } from '@medelge/figures'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import type { LedgerWorld } from './ledger-world.ts'

type Db = Kysely<Database>

export const POSTINGS = Number(process.env.BENCH_POSTINGS ?? 10_000_000)
/** Lines not yet folded, the last to be entered. */
export const TAIL = 2000
const BATCH = 500_000
const FOLD = 20_000

const audiences = AUDIENCES.filter((audience) => audience !== 'none')

/** When the nth line was entered: evenly over the four years its days lie in. */
const moment = (line: RawBuilder<unknown>) =>
  sql`timestamptz '2018-01-01' + interval '1461 days' * ((${line})::float8 / ${POSTINGS}::float8)`

/** Four lines an entry, as sessions make them. */
const someLines = (world: LedgerWorld, first: number, count: number) => sql`
  select n as id, 1 + (n - 1) / 4 as entry, 1 + (random() * 900)::int as amount,
    case when n % 4 < 2 then ${world.metrics[0]}::int else (${world.metrics}::int[])[2 + floor(random() * ${world.metrics.length - 1})::int] end as metric,
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
export async function fillLedger(db: Db, world: LedgerWorld): Promise<void> {
  await sql`alter table posting drop constraint posting_pkey`.execute(db)
  await sql`drop index posting_reach, posting_entry, posting_seq`.execute(db)
  for (let first = 1; first < POSTINGS; first += BATCH) {
    await sql`
      insert into posting (seq, entry, amount, metric, reach, day, audience, channel, sign, declared)
      select ${first - 1}::bigint + row_number() over (order by (id - 1) / ${FOLD}::bigint, metric, day, reach), entry, amount, metric, reach, day,
        audience, channel, sign, declared from (${someLines(world, first, BATCH)}) l`.execute(db)
  }
  for (const index of INDEXES) await sql.raw(index).execute(db)
  await sql`
    insert into entry (source_kind, source_id, source_version, declared, entered_by, entered_at)
    select 'session', 'bench-' || n, 1, false, 'bench', ${moment(sql`n * 4`)}
    from generate_series(1, ${(POSTINGS + TAIL) / 4}::bigint) n`.execute(db)
  await sql`
    insert into fold (id, first_seq, last_seq, at, marks, digest)
    select n, (n - 1) * ${FOLD}::bigint + 1, n * ${FOLD}::bigint, ${moment(sql`n * ${FOLD}::bigint`)}, '', ''
    from generate_series(1, ${POSTINGS / FOLD}::bigint) n`.execute(db)
  await sql`
    insert into balance (organization, metric, month, audience, channel, amount, own, declared, lines, declared_lines)
    select m.organization, s.metric, s.month, s.audience, s.channel, sum(s.amount),
      coalesce(sum(s.amount) filter (where m.own), 0), 0, sum(s.lines), 0
    from (select reach, metric, date_trunc('month', day::timestamp)::date as month, audience, channel,
        sum(amount) as amount, count(*) as lines from posting group by 1, 2, 3, 4, 5) s
    join reach_member m on m.reach = s.reach and m.tallied group by 1, 2, 3, 4, 5`.execute(db)
  await sql`
    insert into month_total (organization, metric, month, amount, own, declared, lines, declared_lines)
    select organization, metric, month, sum(amount), sum(own), 0, sum(lines), 0 from balance group by 1, 2, 3`.execute(
    db,
  )
  await sql`
    insert into carry (organization, metric, year, audience, channel, amount, own, declared, lines, declared_lines)
    select organization, metric, date_trunc('year', month::timestamp)::date, audience, channel, sum(amount), sum(own), 0,
      sum(lines), 0 from balance group by 1, 2, 3, 4, 5`.execute(db)
  await sql`
    insert into tail (entry, amount, metric, reach, day, audience, channel, sign, declared)
    select entry, amount, metric, reach, day, audience, channel, sign, declared
    from (${someLines(world, POSTINGS + 1, TAIL)}) l`.execute(db)
  await sql`vacuum analyze posting, balance, month_total, carry, tail, reach_member, entry, fold`.execute(db)
}
