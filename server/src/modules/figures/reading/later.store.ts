import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { monthEnd, type Segment } from '../ledger/segment.ts'
import { lineSums, postingsOf, type Span, spanTable, tailOf, wanted } from './cell-lines.ts'

/**
 * What the ledger took in after a moment: runs whose sums can be taken away as they are, and the stretches of positions
 * beside them, where each line is asked when it was entered.
 */
interface Later {
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
  const { rows } = await sql<{ position: number; id: number | null; first: number; last: number }>`
    with known as (
      select coalesce((select last_seq from fold where at <= ${asOf} order by at desc, id desc limit 1), 0) as position
    ), later as (
      select r.* from fold_run r, known where r.first_seq > known.position and r.earliest > ${asOf}
    )
    select known.position, r.id, r.first_seq as first, r.last_seq as last
    from known left join later r on not exists (select 1 from later h
      where h.height > r.height and h.first_seq <= r.first_seq and h.last_seq >= r.last_seq)
    order by r.first_seq`.execute(db)
  const position = rows[0]?.position ?? 0
  const runs = rows.filter(({ id }) => id !== null)
  const firsts = [position, ...runs.map(({ last }) => last)].map((before) => before + 1)
  const lasts = [...runs.map(({ first }) => first - 1), END]
  const gaps = firsts.map((_, place) => place).filter((place) => (firsts[place] ?? 0) <= (lasts[place] ?? 0))
  return {
    asOf,
    position,
    runs: runs.map(({ id }) => id ?? 0),
    firsts: gaps.map((place) => firsts[place] ?? 0),
    lasts: gaps.map((place) => lasts[place] ?? 0),
  }
}

const entered = (asOf: Date) => sql`join entry e on e.id = l.entry and e.entered_at > ${asOf}`

const lastMonth = ({ grain, last }: Segment) => (grain === 'year' ? `${last.slice(0, 4)}-12-01` : last)

/** The runs' own sums for whole months, taken away. */
const ofRuns = ({ runs }: Later, months: RawBuilder<unknown>) => sql`
  select c.place, -s.amount, -s.own, -s.declared, -s.lines, -s.declared_lines
  from ${months}
  join fold_run_sum s on s.organization = c.organization and s.metric = c.metric and s.run = any(${runs}::int[])
    and s.month between c.first and c.last`

// `offset 0` keeps the search for positions to the one index that has them in order, whatever else is asked; the
// gaps are read once for all cells.
const ofGaps = ({ asOf, firsts, lasts }: Later, days: RawBuilder<unknown>) => sql`(
  with gap as materialized (
    select l.* from unnest(${firsts}::bigint[], ${lasts}::bigint[]) g(first, last),
      lateral (select * from posting where seq between g.first and g.last offset 0) l
    where l.metric in (select c.metric from ${days})
  )
  select ${lineSums('-')}
  from ${days}
  join gap l on l.day between c.first and c.last and ${wanted('l')}
  join lateral (
    select own from reach_member where organization = c.organization and reach = l.reach and tallied offset 0
  ) m on true
  ${entered(asOf)})`

/**
 * What to take away from figures of now to have them as of a moment: of whole months by runs and the gaps between
 * them, of all else line by line.
 */
export function laterParts(
  later: Later,
  stretches: readonly (Span & Segment)[],
  whole: RawBuilder<unknown>,
): RawBuilder<unknown>[] {
  const byRuns = ({ grain, cell }: Span & Segment) => grain !== 'day' && !cell.audience && !cell.channel
  const months = stretches.filter(byRuns).map((stretch) => ({ ...stretch, last: lastMonth(stretch) }))
  const days = (spans: readonly (Span & Segment)[]) =>
    spanTable(
      spans.map((span) => (span.grain === 'day' ? span : { ...span, last: monthEnd(lastMonth(span)) })),
      false,
    )
  const others = stretches.filter((stretch) => !byRuns(stretch))
  const newer = sql`and l.seq > ${later.position} ${entered(later.asOf)}`
  return [
    ...(months.length > 0 && later.runs.length > 0 ? [ofRuns(later, spanTable(months, false))] : []),
    ...(months.length > 0 && later.firsts.length > 0 ? [ofGaps(later, days(months))] : []),
    ...(others.length > 0
      ? [sql`select ${lineSums('-')} ${postingsOf(days(others), sql`and m.tallied`)} ${newer}`]
      : []),
    sql`select ${lineSums('-')} ${postingsOf(whole, sql`and not m.tallied`)} ${newer}`,
    sql`select ${lineSums('-')} ${tailOf(whole)} ${entered(later.asOf)}`,
  ]
}
