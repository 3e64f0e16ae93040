import { parsePeriod } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import { foldAll } from '../../server/src/modules/figures/ledger/fold.store.ts'
import { readCells } from '../../server/src/modules/figures/reading/cell.store.ts'
import type { Cell } from '../../server/src/modules/figures/reading/cell.ts'
import { readFigure } from '../../server/src/modules/figures/reading/read-figures.ts'
import type { OpenDatabase } from '../../server/src/platform/database/database.ts'
import { at, times } from '../times.ts'
import { HOW, openDuckDb } from './duckdb.ts'
import { fillLedger, POSTINGS, TAIL } from './ledger-fill.ts'
import { buildLedgerWorld } from './ledger-world.ts'

type Db = Kysely<Database>

const READS = 500
const SUMS = 7

/** The definition of the figure: the sum over every line whose reach contains the organization. */
const sumDirectly = (db: Db, cell: Cell) =>
  sql<{ amount: number }>`
  select sum(amount)::bigint as amount
  from (select metric, reach, day, amount from posting union all select metric, reach, day, amount from tail) l
  join reach_member m on m.reach = l.reach and m.organization = ${cell.organization}
  where l.metric = ${cell.metric} and l.day between ${cell.from}::date and ${cell.to}::date`.execute(db)

/** The measure for one figure: one row of the totals by its whole key. */
const lookUp = (db: Db, cell: Cell) =>
  sql`select amount, own, declared, lines, declared_lines from carry
  where organization = ${cell.organization} and metric = ${cell.metric} and year = ${cell.from}::date
    and audience = 'public' and channel = 'online'`.execute(db)

const sumInDuckDb = ({ organization, metric, from, to }: Cell) => `
  select sum(l.amount) from line l join reach_member m on m.reach = l.reach and m.organization = ${organization}
  where l.metric = ${metric} and l.day between date '${from}' and date '${to}'`

/** Reads the audience of the region in one year from balances and tail, against the direct SUM. */
export async function benchLedgerRead({ db }: OpenDatabase): Promise<string[]> {
  const world = await buildLedgerWorld(db)
  await fillLedger(db, world)
  const period = parsePeriod('2021')
  const cell: Cell = {
    organization: world.region,
    metric: world.metrics[0] ?? 0,
    kind: 'flow',
    from: period.from,
    to: period.to,
  }
  const query = { metric: 'popsci-activity-beneficiaries', organization: world.region, period }
  // A form: the region and its leagues in four years.
  const form = Array.from({ length: 25 }, (_, n): Cell => {
    const year = 2018 + (n % 4)
    return { ...cell, organization: world.region + (n % 13), from: `${year}-01-01`, to: `${year}-12-31` }
  })
  await times(20, () => readCells(db, [cell]))
  const direct = await times(SUMS, () => sumDirectly(db, cell))
  const cells = await times(READS, () => readCells(db, [cell]))
  const figures = await times(READS, () => readFigure(db, query))
  const [read, summed] = [
    (await readCells(db, [cell]))[0]?.amount,
    (await sumDirectly(db, cell)).rows[0]?.amount,
  ]
  await times(20, () => readCells(db, form))
  const forms = await times(READS / 5, () => readCells(db, form))
  const askDuckDb = await openDuckDb(db)
  const inDuckDb = askDuckDb ? await times(50, () => askDuckDb(sumInDuckDb(cell))) : []
  const other = await askDuckDb?.(sumInDuckDb(cell))
  await foldAll(db)
  await sql`vacuum analyze balance, month_total, carry, tail`.execute(db)
  await times(20, () => readCells(db, form))
  const folded = await times(READS, () => readCells(db, [cell]))
  const foldedForms = await times(READS / 5, () => readCells(db, form))
  const key = await times(READS, () => lookUp(db, cell))
  const median = at(direct, 0.5)
  const ratio = (taken: number[], measure: number[]) => (at(taken, 0.5) / at(measure, 0.5)).toFixed(1)
  const row = (name: string, taken: number[], limit = '') =>
    `| ${name} | ${at(taken, 0.5).toFixed(2)} | ${at(taken, 0.95).toFixed(2)} | ${Math.round(median / at(taken, 0.5)).toLocaleString('en')}× | ${ratio(taken, key)}× | ${limit} |`
  return [
    'Read: one region-year figure, against the direct SUM over the postings',
    `${POSTINGS.toLocaleString('en')} postings over four years and ${TAIL.toLocaleString('en')} lines not yet folded; both answer ${read?.toLocaleString('en')}${read === summed ? '' : ` BUT THE SUM IS ${summed}`}.${askDuckDb ? ' DuckDB has the same lines in memory, sorted as the key of `posting` is.' : ` Not beside DuckDB, which is not installed here (\`${HOW}\`).`}`,
    '',
    '| | median ms | p95 ms | faster than SUM (goal ≥ 1,000×) | ÷ key look-up | limit |',
    '|---|---|---|---|---|---|',
    row('direct SUM', direct),
    ...(askDuckDb
      ? [row(`DuckDB, the same SUM${other === summed ? '' : `, WHICH SAYS ${other}`}`, inDuckDb)]
      : []),
    row('one key look-up', key),
    row('totals and tail in one statement', cells, 'p95 ≤ 5 ms'),
    row('the same once the tail is folded', folded),
    row('the figure as the API reads it (metric looked up first)', figures, 'p95 ≤ 5 ms'),
    row('25 figures of a form, all folded', foldedForms),
    row(
      `the same while ${TAIL.toLocaleString('en')} lines wait`,
      forms,
      `**${ratio(forms, foldedForms)}×** folded (goal ≤ 2×)`,
    ),
  ]
}
