import { type RawBuilder, sql } from 'kysely'
import { unnested } from './cell-lines.ts'

/** A figure that is stated as a whole and never summed: a ratio from a survey, a rank, a grade. */
export interface StatedFilter {
  organization: number
  metric: number
  from: string | null
  to: string
}

/**
 * For each of these the latest statement of the organization itself in that time that was not taken back, as a part of
 * what cells are read from: positions count down from -1, in no piece.
 */
export function statedPart(filters: readonly StatedFilter[], asOf?: Date): RawBuilder<unknown> {
  const known = (entry: 'e' | 'r') =>
    asOf ? sql`and ${sql.ref(`${entry}.entered_at`)} <= ${asOf}::timestamptz` : sql``
  const line = (table: 'posting' | 'tail') => sql`
    select l.amount, l.day, l.entry from ${sql.raw(table)} l
    join reach_member m on m.organization = w.organization and m.reach = l.reach and m.own
    join entry e on e.id = l.entry and e.reverses is null ${known('e')}
    where l.metric = w.metric and l.day between w.first and w.last
      and not exists (select 1 from entry r where r.reverses = e.id ${known('r')})`
  const arrays = [
    sql`${filters.map((_, position) => -1 - position)}::int[]`,
    sql`${filters.map((w) => w.organization)}::int[]`,
    sql`${filters.map((w) => w.metric)}::int[]`,
    sql`${filters.map((w) => w.from ?? '-infinity')}::date[]`,
    sql`${filters.map((w) => w.to)}::date[]`,
  ]
  return sql`
    select w.position, 0, s.amount, 0, 0, 0, 0
    from ${unnested(arrays, filters.length)} as w(position, organization, metric, first, last),
    lateral (select * from (${line('posting')} union all ${line('tail')}) l
      order by day desc, entry desc limit 1) s`
}
