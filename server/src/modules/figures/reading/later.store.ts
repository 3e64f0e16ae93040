import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { executePrepared } from '#platform/database/prepared'
import { isFine, linesOf, pieceOf, postingsOf, type Reading, spanTable, wanted } from './cell-lines.ts'
import type { Span } from './cell-plan.ts'

/**
 * What the ledger took in after a moment: runs whose sums can be taken away as they are, and the stretches of positions
 * beside them, where each line is asked when it was entered.
 */
export interface Later {
  asOf: Date
  /** All before and at this position was entered by then. */
  position: number
  runs: number[]
  firsts: number[]
  lasts: number[]
}

const END = Number.MAX_SAFE_INTEGER

/** The highest runs that begin after the moment and hold nothing from before it. */
export async function findLater(db: Kysely<Database>, asOf: Date): Promise<Later> {
  // Runs lie within one another and never across: one that ends before another has ended, which began before it or is
  // higher, lies within that.
  const rows = await executePrepared(
    db,
    sql<{ position: number; id: number | null; first: number; last: number }>`
    with known as (
      select coalesce((select last_seq from fold where at <= ${asOf}::timestamptz order by at desc, id desc limit 1), 0)
        as position
    ), later as (
      select r.id, r.first_seq, r.last_seq, max(r.last_seq) over (order by r.first_seq, r.height desc
        rows between unbounded preceding and 1 preceding) as reached
      from fold_run r, known where r.first_seq > known.position and r.earliest > ${asOf}::timestamptz
    )
    select known.position, r.id, r.first_seq as first, r.last_seq as last
    from known left join later r on r.reached is null or r.reached < r.last_seq
    order by r.first_seq`,
  )
  const position = rows[0]?.position ?? 0
  const runs = rows.filter(({ id }) => id !== null)
  const firsts = [position, ...runs.map(({ last }) => last)].map((before) => before + 1)
  const lasts = [...runs.map(({ first }) => first - 1), END]
  const gaps = firsts
    .map((_, position) => position)
    .filter((position) => (firsts[position] ?? 0) <= (lasts[position] ?? 0))
  return {
    asOf,
    position,
    runs: runs.map(({ id }) => id ?? 0),
    firsts: gaps.map((position) => firsts[position] ?? 0),
    lasts: gaps.map((position) => lasts[position] ?? 0),
  }
}

// A question for one row, not a join: nobody can be tempted to read all entries for it.
const entered = sql`(select entered_at from entry where id = l.entry)`
/** That the entry of a line `l` was entered by the moment. */
export const enteredBy = ({ asOf }: Later): RawBuilder<unknown> => sql`${entered} <= ${asOf}::timestamptz`

/** The runs' own sums for whole months, taken away. */
const ofRuns = (
  { runs }: Later,
  reading: Reading,
  table: 'fold_run_sum' | 'fold_run_detail',
  spans: readonly Span[],
) => sql`
  select c.position, ${pieceOf(reading, sql`b.month`)}, -b.amount, -b.own, -b.declared, -b.lines, -b.declared_lines
  from ${spanTable(reading, spans)}
  join ${sql.raw(table)} b on b.organization = c.organization and b.run = any(${runs}::int[])
    and b.month between c.first and c.last
    and ${table === 'fold_run_sum' ? sql`b.metric = c.metric` : wanted(reading, 'b')}`

// `offset 0` keeps the search for positions to the one index that has them in order, whatever else is asked. `limit`
// says how many gaps there are: a plan for any number of them counts on ten, seems dear, and is made anew each time.
const inGaps = ({ firsts, lasts }: Later) => sql`(select p.*
  from (select * from unnest(${firsts}::bigint[], ${lasts}::bigint[]) limit ${sql.lit(firsts.length)}) g(first, last),
    lateral (select * from posting where seq between g.first and g.last offset 0) p)`

/** Lines newer than the moment; in runs all are, and nobody is asked when. */
const newer = (later: Later) => {
  const { firsts, lasts } = later
  const bounds = firsts.flatMap((first, position) => [first, (lasts[position] ?? 0) + 1])
  return sql`and l.seq > ${later.position}::bigint
    and (width_bucket(l.seq, ${bounds}::bigint[]) % 2 = 0 or ${entered} > ${later.asOf}::timestamptz)`
}

/** The places whose audiences and channels all runs tell apart. */
async function findTold(db: Kysely<Database>, { runs }: Later, spans: readonly Span[]): Promise<Set<number>> {
  if (spans.length === 0) return new Set()
  const held = (table: string) => sql`exists (select from ${sql.raw(table)} b
    where b.organization = c.organization and b.metric = c.metric and b.run = r.run)`
  const rows = await executePrepared(
    db,
    sql<{ position: number }>`
    select c.position from unnest(${spans.map(({ position }) => position)}::int[],
      ${spans.map(({ cell }) => cell.organization)}::int[], ${spans.map(({ cell }) => cell.metric)}::int[])
      as c(position, organization, metric)
    where not exists (select from unnest(${runs}::int[]) r(run)
      where ${held('fold_run_sum')} and not ${held('fold_run_detail')})`,
  )
  return new Set(rows.map(({ position }) => position))
}

/**
 * What to take away from the balances of now to have them as of a moment: by runs and the gaps between them, and line
 * by line where an audience or channel is asked for that the runs do not tell apart.
 */
export async function laterParts(db: Kysely<Database>, later: Later, reading: Reading) {
  const { totals } = reading.plan
  const told = await findTold(db, later, totals.filter(isFine))
  const spans = {
    plain: totals.filter((span) => !isFine(span)),
    told: totals.filter((span) => isFine(span) && told.has(span.position)),
    others: totals.filter((span) => isFine(span) && !told.has(span.position)),
  }
  const byRuns = [...spans.plain, ...spans.told]
  const some = (those: readonly Span[], part: RawBuilder<unknown>) => (those.length > 0 ? [part] : [])
  const runs = later.runs.length > 0
  return [
    ...some(runs ? spans.plain : [], ofRuns(later, reading, 'fold_run_sum', spans.plain)),
    ...some(runs ? spans.told : [], ofRuns(later, reading, 'fold_run_detail', spans.told)),
    ...some(
      later.firsts.length > 0 ? byRuns : [],
      linesOf(reading, byRuns, inGaps(later), {
        which: sql`and ${entered} > ${later.asOf}::timestamptz`,
        members: sql`and tallied`,
        sign: '-',
        many: true,
      }),
    ),
    ...some(spans.others, postingsOf(reading, spans.others, sql`m.tallied`, newer(later), '-')),
  ]
}
