import type { Audience, Channel } from '@medelge/figures'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { executePrepared } from '../ledger/prepared.ts'
import { type Segment, segmentsIn } from '../ledger/segment.ts'

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

const NOTHING: CellSum = { amount: 0, own: 0, declared: 0, lines: 0, declaredLines: 0 }

/** Several sums as one. */
export const addCells = (sums: readonly (CellSum | undefined)[]): CellSum =>
  sums.reduce<CellSum>(
    (total, sum = NOTHING) => ({
      amount: total.amount + sum.amount,
      own: total.own + sum.own,
      declared: total.declared + sum.declared,
      lines: total.lines + sum.lines,
      declaredLines: total.declaredLines + sum.declaredLines,
    }),
    NOTHING,
  )

/** A stretch of days of one of the cells asked for. */
interface Span {
  place: number
  cell: Cell
  first: string
  last: string
}

// One cell comes as plain values: the plan made for them once fits every other cell, that for an array does not.
function spanTable(spans: readonly Span[], single: boolean): RawBuilder<unknown> {
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
const lineSums = (sign: '' | '-') => {
  const amount = sql.raw(`${sign}l.amount`)
  return sql`c.place, ${amount}, case when m.own then ${amount} else 0 end, ${amount} * l.declared::int,
    ${sql.raw(sign)}l.sign, ${sql.raw(sign)}l.sign * l.declared::int`
}
const wanted = (row: 'b' | 'l') => {
  const alias = sql.raw(row)
  return sql`${alias}.metric = c.metric and (c.audience is null or ${alias}.audience = c.audience)
    and (c.channel is null or ${alias}.channel = c.channel)`
}
const postingsOf = (spans: RawBuilder<unknown>, members = sql``) => sql`
  from ${spans}
  join reach_member m on m.organization = c.organization ${members}
  join posting l on l.reach = m.reach and l.day between c.first and c.last and ${wanted('l')}`
// `offset 0` keeps the planner, which takes the tail for empty, from reading all members of each line's reach.
const tailOf = (spans: RawBuilder<unknown>) => sql`
  from ${spans}
  join tail l on l.day between c.first and c.last and ${wanted('l')}
  join lateral (select own from reach_member where organization = c.organization and reach = l.reach offset 0) m on true`

const totals = (table: 'balance' | 'carry', grain: 'month' | 'year', spans: RawBuilder<unknown>) => sql`
  select c.place, b.amount, b.own, b.declared, b.lines, b.declared_lines
  from ${spans}
  join ${sql.raw(table)} b on b.organization = c.organization and b.${sql.raw(grain)} between c.first and c.last
    and ${wanted('b')}`

/** Takes away what was entered after a moment; folds up to it hold nothing later, so only newer positions are read. */
const later = (asOf: Date, spans: RawBuilder<unknown>) => [
  sql`select ${lineSums('-')} ${postingsOf(spans)}
      and l.seq > coalesce((select last_seq from fold where at <= ${asOf} order by at desc, id desc limit 1), 0)
    join entry e on e.id = l.entry and e.entered_at > ${asOf}`,
  sql`select ${lineSums('-')} ${tailOf(spans)}
    join entry e on e.id = l.entry and e.entered_at > ${asOf}`,
]

/**
 * Reads many figures in one statement, so in one snapshot: carried years, balances, days at ragged ends,
 * organizations without balances from their postings, and the tail not yet folded. Parts that no cell needs are
 * left out. With `asOf`, as everything stood at that moment.
 */
export async function readCells(db: Db, cells: readonly Cell[], asOf?: Date): Promise<CellSum[]> {
  if (cells.length === 0) return []
  const fromOf = (cell: Cell) => (cell.kind === 'stock' ? null : cell.from)
  const runs = cells.flatMap((cell, place) =>
    segmentsIn(fromOf(cell), cell.to).map((segment) => ({ ...segment, place, cell })),
  )
  const table = (spans: readonly Span[]) => spanTable(spans, cells.length === 1)
  const part = (grain: Segment['grain'], make: (spans: RawBuilder<unknown>) => RawBuilder<unknown>) => {
    const spans = runs.filter((run) => run.grain === grain)
    if (cells.length === 1) return spans.map((span) => make(table([span])))
    return spans.length > 0 ? [make(table(spans))] : []
  }
  const whole = table(
    cells.map((cell, place) => ({ place, cell, first: fromOf(cell) ?? '-infinity', last: cell.to })),
  )
  const parts = [
    ...part('year', (spans) => totals('carry', 'year', spans)),
    ...part('month', (spans) => totals('balance', 'month', spans)),
    ...part('day', (spans) => sql`select ${lineSums('')} ${postingsOf(spans, sql`and m.tallied`)}`),
    sql`select ${lineSums('')} ${postingsOf(whole, sql`and not m.tallied`)}`,
    sql`select ${lineSums('')} ${tailOf(whole)}`,
    ...(asOf ? later(asOf, whole) : []),
  ]
  const rows = await executePrepared(
    db,
    sql<CellSum & { place: number }>`
    select place, sum(amount)::bigint as amount, sum(own)::bigint as own, sum(declared)::bigint as declared,
      sum(lines)::bigint as lines, sum(declared_lines)::bigint as declared_lines
    from (${sql.join(parts, sql` union all `)}) as part(place, amount, own, declared, lines, declared_lines)
    group by place`,
  )
  const found = new Map(rows.map(({ place, ...sums }) => [place, sums]))
  return cells.map((_, place) => found.get(place) ?? NOTHING)
}
