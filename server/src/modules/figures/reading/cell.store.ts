import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { executePrepared } from '../ledger/prepared.ts'
import { type Segment, segmentsIn } from '../ledger/segment.ts'
import { type Cell, type CellSum, NOTHING } from './cell.ts'
import { lineSums, postingsOf, type Span, spanTable, tailOf, wanted } from './cell-lines.ts'
import { findLater, laterParts } from './later.store.ts'

type Db = Kysely<Database>

const totals = (table: 'balance' | 'carry', grain: 'month' | 'year', spans: RawBuilder<unknown>) => sql`
  select c.place, b.amount, b.own, b.declared, b.lines, b.declared_lines
  from ${spans}
  join ${sql.raw(table)} b on b.organization = c.organization and b.${sql.raw(grain)} between c.first and c.last
    and ${wanted('b')}`

/**
 * Reads many figures in one statement, so in one snapshot: carried years, balances, days at ragged ends,
 * organizations without balances from their postings, and the tail not yet folded. Parts that no cell needs are
 * left out. With `asOf`, as everything stood at that moment: where the ledger stood then is looked up before, and what
 * is folded or made a run meanwhile lies behind all of that, where each line is asked when it was entered.
 */
export async function readCells(db: Db, cells: readonly Cell[], asOf?: Date): Promise<CellSum[]> {
  if (cells.length === 0) return []
  const fromOf = (cell: Cell) => (cell.kind === 'stock' ? null : cell.from)
  const stretches = cells.flatMap((cell, place) =>
    segmentsIn(fromOf(cell), cell.to).map((segment) => ({ ...segment, place, cell })),
  )
  const table = (spans: readonly Span[]) => spanTable(spans, cells.length === 1)
  const part = (grain: Segment['grain'], make: (spans: RawBuilder<unknown>) => RawBuilder<unknown>) => {
    const spans = stretches.filter((stretch) => stretch.grain === grain)
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
    ...(asOf ? laterParts(await findLater(db, asOf), stretches, whole) : []),
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
