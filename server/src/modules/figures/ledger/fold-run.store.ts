import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { inTransaction } from '#platform/database/database'
import { RUNNING_LOCK } from './locks.ts'
import { byAudience, monthSums } from './month-sums.ts'

type Db = Kysely<Database>

/** How many lines a run holds at least. What is asked as of a moment looks at up to twice as many one by one. */
export const RUN_LINES = 16_384
/** So many runs of one height are one of the next. */
export const RUNS_IN_ONE = 16

const sums = sql`sum(amount)::bigint, sum(own)::bigint, sum(declared)::bigint, sum(lines)::bigint, sum(declared_lines)::bigint`
const columns = sql`organization, metric, run, month, amount, own, declared, lines, declared_lines`
const details = sql`organization, metric, run, month, audience, channel, amount, own, declared, lines, declared_lines`
/** The share of a run's lines from which on what an organization has of a metric is told apart by audience and channel. */
const MUCH = 1 / 16

interface Stretch {
  first: number
  last: number
  earliest: Date
}

async function insertRun(trx: Db, height: number, { first, last, earliest }: Stretch): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into fold_run (height, first_seq, last_seq, earliest)
    values (${height}, ${first}, ${last}, ${earliest}) returning id`.execute(trx)
  return rows[0]?.id ?? 0
}

/** The next folds that together hold enough lines; a run ends where a fold does. */
async function nextFolds(trx: Db, least: number): Promise<Stretch | undefined> {
  const { rows } = await sql<Stretch>`
    with done as (select coalesce(max(last_seq), 0) as seq from fold_run where height = 0),
    ending as (select last_seq from fold, done where last_seq >= done.seq + ${least}::int order by last_seq limit 1)
    select done.seq + 1 as first, ending.last_seq as last, (
      select min(entered_at) from entry where id in (
        select l.entry from posting l where l.seq between done.seq + 1 and ending.last_seq)) as earliest
    from done, ending`.execute(trx)
  return rows[0]
}

async function runFolds(trx: Db, least: number): Promise<boolean> {
  const next = await nextFolds(trx, least)
  if (!next) return false
  const run = await insertRun(trx, 0, next)
  const lines = sql`posting where seq between ${next.first} and ${next.last}`
  await sql`
    with s as materialized (${monthSums(lines, byAudience)}), much as (
      select organization, metric from s group by organization, metric having sum(lines) >= ${least * MUCH}::float8
    ), told as (
      insert into fold_run_detail (${details})
      select organization, metric, ${run}::int, month, audience, channel, amount, own, declared, lines, declared_lines
      from s join much using (organization, metric) order by 1, 2, 4, 5, 6
    )
    insert into fold_run_sum (${columns})
    select organization, metric, ${run}::int, month, ${sums} from s group by 1, 2, 4 order by 1, 2, 4`.execute(
    trx,
  )
  return true
}

/** Makes one run of sixteen of the height below, where they wait. */
async function joinRuns(trx: Db): Promise<boolean> {
  const { rows } = await sql<Stretch & { height: number; runs: number[] }>`
    select height + 1 as height, min(first_seq) as first, max(last_seq) as last, min(earliest) as earliest,
      array_agg(id order by first_seq) as runs
    from (select r.*, row_number() over (partition by height order by first_seq) as nth from fold_run r
      where first_seq > coalesce((select max(last_seq) from fold_run h where h.height = r.height + 1), 0)) waiting
    where nth <= ${RUNS_IN_ONE}::int
    group by waiting.height having count(*) = ${RUNS_IN_ONE}::int order by waiting.height limit 1`.execute(
    trx,
  )
  const [next] = rows
  if (!next) return false
  const run = await insertRun(trx, next.height, next)
  await sql`
    insert into fold_run_sum (${columns})
    select organization, metric, ${run}::int, month, ${sums}
    from fold_run_sum where run = any(${next.runs}::int[]) group by 1, 2, 4 order by 1, 2, 4`.execute(trx)
  // What is told apart in each of the runs that has any of it.
  await sql`
    with told as materialized (select * from fold_run_detail where run = any(${next.runs}::int[])),
    whole as (
      select organization, metric from (select distinct organization, metric, run from told) d
      group by organization, metric having count(*) = (select count(distinct run) from fold_run_sum s
        where s.organization = d.organization and s.metric = d.metric and s.run = any(${next.runs}::int[]))
    )
    insert into fold_run_detail (${details})
    select organization, metric, ${run}::int, month, audience, channel, ${sums}
    from told join whole using (organization, metric) group by 1, 2, 4, 5, 6 order by 1, 2, 4, 5, 6`.execute(
    trx,
  )
  return true
}

/** Makes the next run, in the caller's transaction; false where there is none to make or another is at it. */
export async function makeRun(trx: Db, least = RUN_LINES): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(${RUNNING_LOCK.group}, ${RUNNING_LOCK.id}) as mine`.execute(trx)
  return rows[0]?.mine === true && ((await joinRuns(trx)) || (await runFolds(trx, least)))
}

/** Makes all runs there are to make, each in a transaction of its own. Readers do without those that are missing. */
export async function makeRuns(db: Db, least = RUN_LINES): Promise<number> {
  let made = 0
  while (await inTransaction(db, (trx) => makeRun(trx, least))) made += 1
  return made
}
