import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { executePrepared } from '#platform/database/prepared'
import type { Cell, CellSum } from './cell.ts'
import { isFine, linesOf, pieceOf, postingsOf, type Reading, spanTable, wanted } from './cell-lines.ts'
import { type PieceSum, planCells, type Span } from './cell-plan.ts'
import { enteredBy, findLater, laterParts } from './later.store.ts'
import { type StatedFilter, statedPart } from './stated.store.ts'

type Db = Kysely<Database>

const totals = (reading: Reading, table: 'balance' | 'month_total' | 'carry', spans: readonly Span[]) => {
  const period = table === 'carry' ? sql`b.year` : sql`b.month`
  return sql`
  select c.position, ${pieceOf(reading, period)}, b.amount, b.own, b.declared, b.lines, b.declared_lines
  from ${spanTable(reading, spans)}
  join ${sql.raw(table)} b on b.organization = c.organization and ${period} between c.first and c.last
    and ${table === 'month_total' ? sql`b.metric = c.metric` : wanted(reading, 'b')}`
}

export interface Sums {
  /** Of the cells asked for, in their order. */
  cells: CellSum[]
  /** What was last said of each figure that is stated, in their order; undefined where nothing was. */
  stated: (number | undefined)[]
}

/** The cells alone; see `readSums`. */
export const readCells = async (db: Db, cells: readonly Cell[], asOf?: Date): Promise<CellSum[]> =>
  (await readSums(db, { cells, stated: [] }, asOf)).cells

/**
 * Reads many figures in one statement, so in one snapshot: carried years, months in whole or by audience and channel, days at ragged ends,
 * organizations without balances from their postings, the tail not yet folded, and what was stated as a whole. Parts that
 * nothing needs are left out. With `asOf`, as everything stood at that moment: where the ledger stood then is looked up before, and what
 * is folded or made a run meanwhile lies behind all of that, where each line is asked when it was entered.
 */
export async function readSums(
  db: Db,
  { cells, stated }: { cells: readonly Cell[]; stated: readonly StatedFilter[] },
  asOf?: Date,
): Promise<Sums> {
  if (cells.length + stated.length === 0) return { cells: [], stated: [] }
  const plan = planCells(cells)
  const finer = cells.some(({ audience, channel }) => audience || channel)
  const reading: Reading = { plan, single: cells.length === 1, finer }
  const later = asOf && cells.length > 0 ? await findLater(db, asOf) : undefined
  const part = (spans: readonly Span[], make: (spans: readonly Span[]) => RawBuilder<unknown>) => {
    if (reading.single) return spans.map((span) => make([span]))
    return spans.length > 0 ? [make(spans)] : []
  }
  const { year, month, day, whole } = plan.spans
  const known = later ? sql`and (l.seq <= ${later.position}::bigint or ${enteredBy(later)})` : sql``
  const parts = [
    ...(stated.length > 0 ? [statedPart(stated, asOf)] : []),
    ...part(year, (spans) => totals(reading, 'carry', spans)),
    ...part(
      month.filter((span) => !isFine(span)),
      (spans) => totals(reading, 'month_total', spans),
    ),
    ...part(month.filter(isFine), (spans) => totals(reading, 'balance', spans)),
    ...part(day, (spans) => postingsOf(reading, spans, sql`m.tallied`, known)),
    ...part(whole, (spans) => postingsOf(reading, spans, sql`not m.tallied`, known)),
    ...part(whole, (spans) =>
      linesOf(reading, spans, sql`tail`, { which: later ? sql`and ${enteredBy(later)}` : sql`` }),
    ),
    ...(later ? await laterParts(db, later, reading) : []),
  ]
  const rows = await executePrepared(
    db,
    sql<PieceSum>`
    select position, piece, sum(amount)::bigint as amount, sum(own)::bigint as own, sum(declared)::bigint as declared,
      sum(lines)::bigint as lines, sum(declared_lines)::bigint as declared_lines
    from (${sql.join(parts, sql` union all `)}) as part(position, piece, amount, own, declared, lines, declared_lines)
    group by position, piece`,
  )
  const said = new Map(rows.map(({ position, amount }) => [position, amount]))
  return {
    cells: plan.cellsOf(rows.filter(({ position }) => position >= 0)),
    stated: stated.map((_, position) => said.get(-1 - position)),
  }
}
