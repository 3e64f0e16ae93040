import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import type { Verification } from './verification.ts'

type Db = Kysely<Database>

const found = (what: 'balance' | 'orphan' | 'frozen', seq: number | null, detail: string): Verification => ({
  whole: false,
  what,
  fold: null,
  seq,
  detail,
})

/** Sums that are kept: in which table, of what stretch of days, told apart by what else, and of which postings. */
interface KeptSums {
  table: 'balance' | 'month_total' | 'carry' | 'fold_run_sum' | 'fold_run_detail'
  period: 'month' | 'year'
  /** Further columns, each after a comma. */
  finer: string
  postings: RawBuilder<unknown>
  /** Which organizations `m` and metrics of the postings `p` it holds; all where nothing is said. */
  only?: RawBuilder<unknown>
}

const inRuns = sql`(select l.*, r.id as run from fold_run r join posting l on l.seq between r.first_seq and r.last_seq)`

const KEPT: readonly KeptSums[] = [
  { table: 'balance', period: 'month', finer: ', audience, channel', postings: sql`posting` },
  { table: 'month_total', period: 'month', finer: '', postings: sql`posting` },
  { table: 'carry', period: 'year', finer: ', audience, channel', postings: sql`posting` },
  {
    table: 'fold_run_sum',
    period: 'month',
    finer: ', run',
    postings: inRuns,
  },
  {
    table: 'fold_run_detail',
    period: 'month',
    finer: ', run, audience, channel',
    postings: inRuns,
    only: sql`where (m.organization, p.metric, p.run) in (select distinct organization, metric, run from fold_run_detail)`,
  },
]

/** The first stored sum that is not that of its postings, whichever of the two was altered. */
async function verifySums(db: Db, { table, period, finer, postings, only = sql`` }: KeptSums) {
  const [column, others] = [sql.raw(period), sql.raw(finer)]
  const { rows } = await sql<{ organization: number; metric: number; period: string }>`
    select organization, metric, ${column} as period
    from (select m.organization, p.metric, date_trunc(${sql.lit(period)}, p.day::timestamp)::date as ${column}
        ${others}, sum(p.amount) as amount, coalesce(sum(p.amount) filter (where m.own), 0) as own,
        sum(p.amount * p.declared::int) as declared, sum(p.sign) as lines, sum(p.sign * p.declared::int) as declared_lines
      from ${postings} p join reach_member m on m.reach = p.reach and m.tallied
      ${only}
      group by m.organization, p.metric, ${column} ${others}) s
    full join ${sql.raw(table)} b using (organization, metric, ${column} ${others})
    where (s.amount, s.own, s.declared, s.lines, s.declared_lines)
      is distinct from (b.amount, b.own, b.declared, b.lines, b.declared_lines)
    order by organization, metric, ${column} limit 1`.execute(db)
  const bad = rows[0]
  if (!bad) return undefined
  const { organization, metric, period: when } = bad
  return found(
    'balance',
    null,
    `${table} of organization ${organization}, metric ${metric}, ${when} is not its postings' sum`,
  )
}

/** Lines whose entry is gone, and entries printed by a report at a state of the chain that no longer exists. */
async function verifyOrphans(db: Db): Promise<Verification | undefined> {
  const { rows: orphans } = await sql<{ seq: number | null; entry: number }>`
    select l.seq, l.entry from (select seq, entry from posting union all select null, entry from tail) l
    where not exists (select 1 from entry e where e.id = l.entry) limit 1`.execute(db)
  const orphan = orphans[0]
  if (orphan) return found('orphan', orphan.seq, `entry ${orphan.entry} of a line is missing`)
  const { rows: frozen } = await sql<{ id: string; reportKind: string; reportId: string }>`
    select id, report_kind, report_id from frozen_figure z
    where z.position > 0 and not exists
      (select 1 from fold f where f.last_seq = z.position and f.digest = z.digest) limit 1`.execute(db)
  const lost = frozen[0]
  if (!lost) return undefined
  return found(
    'frozen',
    null,
    `the ledger no longer passes through the state ${lost.reportKind} ${lost.reportId} was drawn at`,
  )
}

/** Compares every stored total with the sum of its postings, and looks for lines and reports that hang in the air. */
export async function verifyTotals(db: Db): Promise<Verification | undefined> {
  for (const kept of KEPT) {
    const bad = await verifySums(db, kept)
    if (bad) return bad
  }
  return verifyOrphans(db)
}
