import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import type { MetricRow } from '../catalogue/metric.store.ts'

type Db = Kysely<Database>

export interface PostingFilter {
  organization: number
  /** The one asked for first, then those it is computed from. */
  metrics: readonly MetricRow[]
  from: string | null
  to: string
  audience?: string | undefined
  channel?: string | undefined
  /** Only what was entered by then, and taken back by then. */
  asOf?: Date | undefined
}

export interface PostingRow {
  /** Place in the ledger; a line not yet folded stands after all folded ones. */
  id: number
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
  /** Counted once more by other rules, or taken back for it. */
  recounted: boolean
  /** Out of one total and into another on the day of a move: a stock goes along. */
  carried: boolean
  hosts: number[]
}

// Above any position the ledger will reach, below 2^53: lines still in the tail are listed first.
const TAIL_START = 4_503_599_627_370_496

/** Latest day first reads one range of one index, page after page; by amount sorts what the figure has. */
export const postingOrder = listOrder(
  { day: { value: sql`l.day`, kind: 'day' }, amount: { value: sql`l.amount`, kind: 'integer' } },
  '-day',
  { value: sql`l.id`, kind: 'integer' },
)

// Each part is cut by itself, so that a page reads no more of it than it can need.
const lines = (table: 'posting' | 'tail', filter: PostingFilter, order: RowOrder) => {
  const { asOf } = filter
  return sql`
    (select l.* from (
      select ${table === 'posting' ? sql`p.seq` : sql`${sql.lit(TAIL_START)}::bigint + p.id`} as id,
        ${sql.lit(table === 'posting')} as folded, p.metric, p.day, p.audience, p.channel, p.amount, p.sign,
        p.declared, p.entry, p.reach, m.own
      from ${sql.raw(table)} p join reach_member m on m.organization = ${filter.organization} and m.reach = p.reach
      where p.metric = any(${filter.metrics.map(({ id }) => id)}::int[])
        and p.day between ${filter.from ?? '-infinity'}::date and ${filter.to}::date
        ${filter.audience ? sql`and p.audience = ${filter.audience}::figure_audience` : sql``}
        ${filter.channel ? sql`and p.channel = ${filter.channel}::figure_channel` : sql``}
        ${asOf ? sql`and exists (select from entry e where e.id = p.entry and e.entered_at <= ${asOf})` : sql``}
    ) l where ${order.beyond} order by ${order.by} limit ${order.limit})`
}

// The counterpart of a line that took the same entry's stock out of another total on this day.
const outOf = (table: 'posting' | 'tail') => sql`exists (select from ${sql.raw(table)} o
  where o.entry = l.entry and o.metric = l.metric and o.day = l.day and o.sign < 0)`

/** The lines behind a figure, each with its entry, source and hosts. */
export const postingRows = (
  _: Db,
  filter: PostingFilter,
  order: RowOrder,
): RawBuilder<PostingRow & { orderKey: string }> => sql`
    select l.id, l.folded, metric.code as metric, l.day, l.audience, l.channel, l.amount, l.declared, l.own,
      e.id as entry, e.source_kind as "sourceKind", e.source_id as "sourceId", e.source_version as "sourceVersion",
      e.entered_by as "enteredBy", e.entered_at as "enteredAt", e.evidence, e.note,
      e.adjustment, e.reverses, e.confirmation, e.move is not null as moved,
      e.recount is not null as recounted,
      e.reverses is null and (l.sign < 0 or ${outOf('posting')} or ${outOf('tail')}) as carried,
      (select id from entry r where r.reverses = e.id
        ${filter.asOf ? sql`and r.entered_at <= ${filter.asOf}` : sql``}) as "reversedBy", reach.hosts,
      ${order.key} as "orderKey"
    from (${lines('posting', filter, order)} union all ${lines('tail', filter, order)}) l
    join entry e on e.id = l.entry
    join reach on reach.id = l.reach
    join metric on metric.id = l.metric
    order by ${order.by} limit ${order.limit}`

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
