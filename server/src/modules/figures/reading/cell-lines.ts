import { type RawBuilder, sql } from 'kysely'
import type { CellPlan, Span } from './cell-plan.ts'

/** What all parts of one reading share. */
export interface Reading {
  plan: CellPlan
  /** One cell comes as plain values: the plan made for them once fits every other cell, that for an array does not. */
  single: boolean
  /** Whether any cell asks for one audience or channel. */
  finer: boolean
}

/** Whether one audience or channel is asked for. */
export const isFine = ({ cell }: Span): boolean => cell.audience !== undefined || cell.channel !== undefined

/** The piece a day lies in. */
export const pieceOf = ({ plan, single }: Reading, day: RawBuilder<unknown>): RawBuilder<unknown> =>
  single ? sql`1` : sql`width_bucket(${day}, ${plan.cuts}::date[])`

// Few counts of many, so that texts kept by name stay few.
const roughly = (count: number) => (count <= 32 ? count : 2 ** Math.ceil(Math.log2(count)))

/**
 * Arrays as a relation whose size the planner knows without seeing them: it takes an array it has not seen for ten
 * rows, finds the plan kept under the name dear beside one made for three, and plans anew at every question.
 */
export const unnested = (arrays: readonly RawBuilder<unknown>[], count: number): RawBuilder<unknown> =>
  sql`(select * from unnest(${sql.join(arrays)}) limit ${sql.lit(roughly(count))})`

/** Spans as the relation `c`. */
export function spanTable({ single, finer }: Reading, spans: readonly Span[]): RawBuilder<unknown> {
  const column = (type: string, of: (span: Span) => unknown) => {
    const [first] = spans
    return single && first
      ? sql`${of(first)}::${sql.raw(type)}`
      : sql`${spans.map((span) => of(span))}::${sql.raw(type)}[]`
  }
  const position = column('int', (span) => span.position)
  const organization = column('int', ({ cell }) => cell.organization)
  const metric = column('int', ({ cell }) => cell.metric)
  const first = column('date', (span) => span.first)
  const last = column('date', (span) => span.last)
  const audience = finer ? column('figure_audience', ({ cell }) => cell.audience ?? null) : sql`null`
  const channel = finer ? column('figure_channel', ({ cell }) => cell.channel ?? null) : sql`null`
  if (single)
    return sql`(select ${position} as position, ${organization} as organization, ${metric} as metric, ${first} as first,
      ${last} as last, ${audience} as audience, ${channel} as channel) c`
  const columns = [position, organization, metric, first, last]
  return finer
    ? sql`${unnested([...columns, audience, channel], spans.length)}
      as c(position, organization, metric, first, last, audience, channel)`
    : sql`${unnested(columns, spans.length)} as c(position, organization, metric, first, last)`
}

/** That a row is of the metric asked for, and of its audience and channel where one is. */
export function wanted({ finer }: Reading, row: 'b' | 'l'): RawBuilder<unknown> {
  const alias = sql.raw(row)
  return finer
    ? sql`${alias}.metric = c.metric and (c.audience is null or ${alias}.audience = c.audience)
      and (c.channel is null or ${alias}.channel = c.channel)`
    : sql`${alias}.metric = c.metric`
}

/** Postings found by the reaches of their organization, as signed sums; `members` narrows the reaches, `which` the lines. */
export function postingsOf(
  reading: Reading,
  spans: readonly Span[],
  members: RawBuilder<unknown>,
  which = sql``,
  sign: '' | '-' = '',
): RawBuilder<unknown> {
  const amount = sql.raw(`${sign}l.amount`)
  return sql`
  select c.position, ${pieceOf(reading, sql`l.day`)}, ${amount}, case when m.own then ${amount} else 0 end,
    ${amount} * l.declared::int, ${sql.raw(sign)}l.sign, ${sql.raw(sign)}l.sign * l.declared::int
  from ${spanTable(reading, spans)}
  join reach_member m on m.organization = c.organization and ${members}
  join posting l on l.reach = m.reach and l.day between c.first and c.last and ${wanted(reading, 'l')} ${which}`
}

interface SomeLines {
  which?: RawBuilder<unknown>
  members?: RawBuilder<unknown>
  sign?: '' | '-'
  /** Many of a reach: summed before they fan out, so that each reach is looked up once. */
  many?: boolean
}

const columnsOf = (many: boolean) =>
  many
    ? sql`min(l.day) as day, sum(l.amount)::bigint as amount, sum(l.amount * l.declared::int)::bigint as declared,
        sum(l.sign) as lines, sum(l.sign * l.declared::int) as declared_lines`
    : sql`l.day, l.amount, l.amount * l.declared::int as declared, l.sign as lines,
        l.sign * l.declared::int as declared_lines`

/**
 * Lines of some relation, found by metric and day whosever they are, which then fan out to the organizations asked for.
 * `offset 0` keeps the planner, which takes the tail for empty, to that order.
 */
export function linesOf(
  reading: Reading,
  spans: readonly Span[],
  lines: RawBuilder<unknown>,
  { which = sql``, members = sql``, sign = '', many = false }: SomeLines = {},
): RawBuilder<unknown> {
  const { single, finer } = reading
  const [{ cell } = { cell: undefined }] = spans
  const firsts = spans.map(({ first }) => first).sort()
  const lasts = spans.map(({ last }) => last).sort()
  const metrics = [...new Set(spans.map((span) => span.cell.metric))]
  const signed = (column: string) => sql.raw(`${sign}l.${column}`)
  const more = finer ? sql`, l.audience, l.channel` : sql``
  return sql`
  select c.position, l.piece, ${signed('amount')}, case when l.own then ${signed('amount')} else 0 end,
    ${signed('declared')}, ${signed('lines')}, ${signed('declared_lines')}
  from (select l.*, m.organization, m.own from (
      select l.metric, l.reach, ${pieceOf(reading, sql`l.day`)} as piece ${more}, ${columnsOf(many)}
      from ${lines} l
      where ${single ? sql`l.metric = ${cell?.metric}::int` : sql`l.metric = any(${metrics}::int[])`}
        ${single && cell?.audience ? sql`and l.audience = ${cell.audience}::figure_audience` : sql``}
        ${single && cell?.channel ? sql`and l.channel = ${cell.channel}::figure_channel` : sql``}
        and l.day between ${firsts[0]}::date and ${lasts.at(-1)}::date ${which}
      ${many ? sql`group by l.metric, l.reach, piece ${more}` : sql``}
    ) l
    join lateral (select organization, own from reach_member where reach = l.reach ${members}
      ${single ? sql`and organization = ${cell?.organization}::int` : sql``} offset 0) m on true
    offset 0
  ) l
  join ${spanTable(reading, spans)} on c.organization = l.organization and l.day between c.first and c.last
    and ${wanted(reading, 'l')}`
}
