import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

export interface PostingWish {
  organization: number
  metrics: readonly number[]
  from: string | null
  to: string
  audience?: string | undefined
  channel?: string | undefined
  /** Only what was entered by then, and taken back by then. */
  asOf?: Date | undefined
  /** Day and position of the last line of the page before. */
  after?: { day: string; position: number } | undefined
  limit?: number
}

export interface PostingRow {
  /** Place in the ledger; a line not yet folded stands after all folded ones. */
  position: number
  folded: boolean
  metric: string
  day: string
  audience: string
  channel: string
  amount: number
  declared: boolean
  own: boolean
  entry: number
  sourceKind: string
  sourceId: string
  sourceVersion: number
  enteredBy: string
  enteredAt: Date
  evidence: string[]
  note: string
  adjustment: string | null
  reverses: number | null
  reversedBy: number | null
  confirmation: string | null
  /** Written because a unit moved. */
  moved: boolean
  /** Out of one total and into another on the day of a move: a stock goes along. */
  carried: boolean
  hosts: number[]
}

// Above any position the ledger will reach, below 2^53: lines still in the tail are listed first.
const TAIL_START = 4_503_599_627_370_496

const cut = ({ limit }: PostingWish) => (limit === undefined ? sql`` : sql`limit ${limit}`)

const lines = (table: 'posting' | 'tail', wish: PostingWish) => {
  const position = table === 'posting' ? sql`l.seq` : sql`${sql.lit(TAIL_START)}::bigint + l.id`
  const { after, asOf } = wish
  return sql`
    (select ${position} as position, ${sql.lit(table === 'posting')} as folded, l.metric, l.day, l.audience,
      l.channel, l.amount, l.sign, l.declared, l.entry, l.reach, m.own, l.metric as metric_id
    from ${sql.raw(table)} l join reach_member m on m.organization = ${wish.organization} and m.reach = l.reach
    where l.metric = any(${[...wish.metrics]}::int[])
      and l.day between ${wish.from ?? '-infinity'}::date and ${after?.day ?? wish.to}::date
      ${wish.audience ? sql`and l.audience = ${wish.audience}::figure_audience` : sql``}
      ${wish.channel ? sql`and l.channel = ${wish.channel}::figure_channel` : sql``}
      ${asOf ? sql`and exists (select from entry e where e.id = l.entry and e.entered_at <= ${asOf})` : sql``}
      ${after ? sql`and (l.day, ${position}) < (${after.day}::date, ${after.position}::bigint)` : sql``}
    order by l.day desc, position desc ${cut(wish)})`
}

// The counterpart of a line that took the same entry's stock out of another total on this day.
const outOf = (table: 'posting' | 'tail') => sql`exists (select from ${sql.raw(table)} o
  where o.entry = l.entry and o.metric = l.metric_id and o.day = l.day and o.sign < 0)`

/** The lines behind a figure, latest day first, each with its entry, source and hosts. */
export const postingRows = (wish: PostingWish): RawBuilder<PostingRow> => sql<PostingRow>`
    select l.position, l.folded, metric.code as metric, l.day, l.audience, l.channel, l.amount, l.declared, l.own,
      e.id as entry, e.source_kind, e.source_id, e.source_version, e.entered_by, e.entered_at, e.evidence, e.note,
      e.adjustment, e.reverses, e.confirmation, e.move is not null as moved,
      e.reverses is null and (l.sign < 0 or ${outOf('posting')} or ${outOf('tail')}) as carried, (select id from entry r where r.reverses = e.id
        ${wish.asOf ? sql`and r.entered_at <= ${wish.asOf}` : sql``}) as reversed_by, reach.hosts
    from (${lines('posting', wish)} union all ${lines('tail', wish)}) l
    join entry e on e.id = l.entry
    join reach on reach.id = l.reach
    join metric on metric.id = l.metric
    order by l.day desc, l.position desc ${cut(wish)}`

export const findPostings = async (db: Db, wish: PostingWish): Promise<PostingRow[]> =>
  (await postingRows(wish).execute(db)).rows

export interface EntryLine {
  entry: number
  metric: string
  day: string
  audience: string
  channel: string
  amount: number
  members: number[]
}

/** Every line a record ever made, with the organizations it counts in; reversals included. */
export async function findSourceLines(db: Db, source: { kind: string; id: string }): Promise<EntryLine[]> {
  const part = (table: 'posting' | 'tail') => sql`
    select l.entry, l.metric, l.day, l.audience, l.channel, l.amount, l.reach from ${sql.raw(table)} l
    where l.entry in (select id from entry where source_kind = ${source.kind} and source_id = ${source.id})`
  const { rows } = await sql<EntryLine>`
    select l.entry, metric.code as metric, l.day, l.audience, l.channel, l.amount, reach.members
    from (${part('posting')} union all ${part('tail')}) l
    join reach on reach.id = l.reach join metric on metric.id = l.metric
    order by l.entry, metric.position, l.audience, l.channel`.execute(db)
  return rows
}
