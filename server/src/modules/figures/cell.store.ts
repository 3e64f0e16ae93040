import type { Audience, Channel } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { flowSegments, stockSegments } from './segment.ts'

type Db = Kysely<Database>

/** One additive figure asked for. A stock is read up to `to`; a flow from `from` (null: the beginning) to `to`. */
export interface Cell {
  organization: number
  metric: number
  kind: 'flow' | 'stock'
  from: string | null
  to: string
  audience?: Audience | undefined
  channel?: Channel | undefined
}

/** Amounts in smallest units. `own` is the part hosted by the organization itself; lines are those not reversed. */
export interface CellSum {
  amount: number
  own: number
  declared: number
  lines: number
  declaredLines: number
}

const segmentsOf = (cell: Cell) =>
  cell.kind === 'stock' ? stockSegments(cell.to) : flowSegments(cell.from, cell.to)

/** Lines (postings or tail) of a cell as signed sums; `l` is the line and `m` its membership in the reach. */
const lineSums = sql`l.amount, case when m.own then l.amount else 0 end, l.amount * l.declared::int, l.sign,
  l.sign * l.declared::int`
const dimensions = (row: 'b' | 'l') => {
  const alias = sql.raw(row)
  return sql`(c.audience is null or ${alias}.audience = c.audience) and (c.channel is null or ${alias}.channel = c.channel)`
}
const balances = (table: 'balance' | 'carry', grain: 'month' | 'year') => sql`
  select c.place, b.amount, b.own, b.declared, b.lines, b.declared_lines
  from segment s join cell c using (place)
  join ${sql.raw(table)} b on b.organization = c.organization and b.metric = c.metric
    and b.${sql.raw(grain)} between s.first and s.last and ${dimensions('b')}
  where s.grain = ${sql.lit(grain)}`

/** Takes away what was entered after a moment; folds up to it hold nothing later, so only newer positions are read. */
const minusLater = (asOf: Date | undefined) => {
  if (!asOf) return sql``
  const negated = sql`-l.amount, case when m.own then -l.amount else 0 end, -l.amount * l.declared::int, -l.sign,
    -l.sign * l.declared::int`
  const late = sql`l.metric = c.metric and l.day between c.first and c.last and ${dimensions('l')}`
  return sql`
    union all
    select c.place, ${negated} from cell c
    join posting l on ${late}
      and l.seq > coalesce((select last_seq from fold where at <= ${asOf} order by at desc, id desc limit 1), 0)
    join reach_member m on m.organization = c.organization and m.reach = l.reach
    join entry e on e.id = l.entry and e.entered_at > ${asOf}
    union all
    select c.place, ${negated} from cell c
    join tail l on ${late}
    join reach_member m on m.organization = c.organization and m.reach = l.reach
    join entry e on e.id = l.entry and e.entered_at > ${asOf}`
}

/**
 * Reads many figures in one statement, so in one snapshot: balances, days at ragged ends, organizations without
 * balances from their postings, and the tail not yet folded. With `asOf`, as everything stood at that moment.
 */
export async function readCells(db: Db, cells: readonly Cell[], asOf?: Date): Promise<CellSum[]> {
  if (cells.length === 0) return []
  const segments = cells.flatMap((cell, place) => segmentsOf(cell).map((segment) => ({ place, ...segment })))
  const column = <K extends keyof Cell>(name: K) => cells.map((cell) => cell[name] ?? null)
  const first = cells.map((cell) => (cell.kind === 'stock' ? '-infinity' : (cell.from ?? '-infinity')))
  const { rows } = await sql<CellSum>`
    with cell as materialized (
      select * from unnest(${cells.map((_, place) => place)}::int[], ${column('organization')}::int[],
        ${column('metric')}::int[], ${first}::date[], ${column('to')}::date[],
        ${column('audience')}::figure_audience[], ${column('channel')}::figure_channel[])
        as t(place, organization, metric, first, last, audience, channel)
    ), segment as materialized (
      select * from unnest(${segments.map((s) => s.place)}::int[], ${segments.map((s) => s.grain)}::text[],
        ${segments.map((s) => s.first)}::date[], ${segments.map((s) => s.last)}::date[]) as t(place, grain, first, last)
    ), part(place, amount, own, declared, lines, declared_lines) as (
      ${balances('balance', 'month')}
      union all
      ${balances('carry', 'year')}
      union all
      select c.place, ${lineSums} from segment s join cell c using (place)
      join posting l on l.metric = c.metric and l.day between s.first and s.last and ${dimensions('l')}
      join reach_member m on m.organization = c.organization and m.reach = l.reach and m.tallied
      where s.grain = 'day'
      union all
      select c.place, ${lineSums} from cell c
      join reach_member m on m.organization = c.organization and not m.tallied
      join posting l on l.reach = m.reach and l.metric = c.metric and l.day between c.first and c.last
        and ${dimensions('l')}
      union all
      select c.place, ${lineSums} from cell c
      join tail l on l.metric = c.metric and l.day between c.first and c.last and ${dimensions('l')}
      join reach_member m on m.organization = c.organization and m.reach = l.reach
      ${minusLater(asOf)}
    )
    select coalesce(sum(amount), 0)::bigint as amount, coalesce(sum(own), 0)::bigint as own,
      coalesce(sum(declared), 0)::bigint as declared, coalesce(sum(lines), 0)::bigint as lines,
      coalesce(sum(declared_lines), 0)::bigint as declared_lines
    from cell left join part using (place) group by place order by place`.execute(db)
  return rows
}
