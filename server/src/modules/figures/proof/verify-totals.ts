import { type Kysely, sql } from 'kysely'
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

/** The first stored total that is not the sum of its postings, whichever of the two was altered. */
async function verifySums(db: Db, table: 'balance' | 'carry', period: 'month' | 'year') {
  const column = sql.raw(period)
  const { rows } = await sql<{ organization: number; metric: number; period: string }>`
    select organization, metric, ${column} as period
    from (select m.organization, p.metric, date_trunc(${sql.lit(period)}, p.day::timestamp)::date as ${column},
        p.audience, p.channel, sum(p.amount) as amount, coalesce(sum(p.amount) filter (where m.own), 0) as own,
        sum(p.amount * p.declared::int) as declared, sum(p.sign) as lines, sum(p.sign * p.declared::int) as declared_lines
      from posting p join reach_member m on m.reach = p.reach and m.tallied
      group by 1, 2, 3, 4, 5) s
    full join ${sql.raw(table)} b using (organization, metric, ${column}, audience, channel)
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

/** The first sum of a run that is not that of its postings, or of a higher run not that of those below it. */
async function verifyRuns(db: Db): Promise<Verification | undefined> {
  const { rows } = await sql<{ organization: number; metric: number; month: string }>`
    select organization, metric, month
    from (select r.id as run, m.organization, p.metric, date_trunc('month', p.day::timestamp)::date as month,
        sum(p.amount) as amount, coalesce(sum(p.amount) filter (where m.own), 0) as own,
        sum(p.amount * p.declared::int) as declared, sum(p.sign) as lines, sum(p.sign * p.declared::int) as declared_lines
      from fold_run r join posting p on p.seq between r.first_seq and r.last_seq
      join reach_member m on m.reach = p.reach and m.tallied
      group by 1, 2, 3, 4) s
    full join fold_run_sum b using (organization, metric, run, month)
    where (s.amount, s.own, s.declared, s.lines, s.declared_lines)
      is distinct from (b.amount, b.own, b.declared, b.lines, b.declared_lines)
    order by organization, metric, month limit 1`.execute(db)
  const bad = rows[0]
  if (!bad) return undefined
  const { organization, metric, month } = bad
  return found(
    'balance',
    null,
    `the sum of a run for organization ${organization}, metric ${metric}, ${month} is not its postings' sum`,
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
  return (
    (await verifySums(db, 'balance', 'month')) ??
    (await verifySums(db, 'carry', 'year')) ??
    (await verifyRuns(db)) ??
    (await verifyOrphans(db))
  )
}
