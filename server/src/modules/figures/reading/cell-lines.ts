import { type RawBuilder, sql } from 'kysely'
import type { Cell } from './cell.ts'

/** A stretch of days of one of the cells asked for. */
export interface Span {
  place: number
  cell: Cell
  first: string
  last: string
}

// One cell comes as plain values: the plan made for them once fits every other cell, that for an array does not.
export function spanTable(spans: readonly Span[], single: boolean): RawBuilder<unknown> {
  const column = (type: string, of: (span: Span) => unknown) => {
    const [first] = spans
    return single && first
      ? sql`${of(first)}::${sql.raw(type)}`
      : sql`${spans.map((span) => of(span))}::${sql.raw(type)}[]`
  }
  const place = column('int', (span) => span.place)
  const organization = column('int', ({ cell }) => cell.organization)
  const metric = column('int', ({ cell }) => cell.metric)
  const first = column('date', (span) => span.first)
  const last = column('date', (span) => span.last)
  const audience = column('figure_audience', ({ cell }) => cell.audience ?? null)
  const channel = column('figure_channel', ({ cell }) => cell.channel ?? null)
  if (!single)
    return sql`unnest(${place}, ${organization}, ${metric}, ${first}, ${last}, ${audience}, ${channel})
      as c(place, organization, metric, first, last, audience, channel)`
  return sql`(select ${place} as place, ${organization} as organization, ${metric} as metric, ${first} as first,
    ${last} as last, ${audience} as audience, ${channel} as channel) c`
}

/** Lines (postings or tail) of a cell as signed sums; `l` is the line and `m` its membership in the reach. */
export const lineSums = (sign: '' | '-') => {
  const amount = sql.raw(`${sign}l.amount`)
  return sql`c.place, ${amount}, case when m.own then ${amount} else 0 end, ${amount} * l.declared::int,
    ${sql.raw(sign)}l.sign, ${sql.raw(sign)}l.sign * l.declared::int`
}
export const wanted = (row: 'b' | 'l') => {
  const alias = sql.raw(row)
  return sql`${alias}.metric = c.metric and (c.audience is null or ${alias}.audience = c.audience)
    and (c.channel is null or ${alias}.channel = c.channel)`
}
export const postingsOf = (spans: RawBuilder<unknown>, members = sql``) => sql`
  from ${spans}
  join reach_member m on m.organization = c.organization ${members}
  join posting l on l.reach = m.reach and l.day between c.first and c.last and ${wanted('l')}`
// `offset 0` keeps the planner, which takes the tail for empty, from reading all members of each line's reach.
export const tailOf = (spans: RawBuilder<unknown>) => sql`
  from ${spans}
  join tail l on l.day between c.first and c.last and ${wanted('l')}
  join lateral (select own from reach_member where organization = c.organization and reach = l.reach offset 0) m on true`
