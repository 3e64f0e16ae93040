import { parsePeriod } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../server/src/database.ts'
import { foldAll } from '../server/src/modules/figures/ledger/fold.store.ts'
import { readCells } from '../server/src/modules/figures/reading/cell.store.ts'
import type { Cell } from '../server/src/modules/figures/reading/cell.ts'
import { readFigure } from '../server/src/modules/figures/reading/read-figures.ts'
import type { OpenDatabase } from '../server/src/platform/database/database.ts'
import { fillLedger, POSTINGS, TAIL } from './ledger-fill.ts'
import { buildLedgerWorld } from './ledger-world.ts'
import { at, times } from './times.ts'

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
  const forms = await times(READS / 5, () => readCells(db, form))
  await foldAll(db)
  const folded = await times(READS, () => readCells(db, [cell]))
  const median = at(direct, 0.5)
  const row = (name: string, taken: number[]) =>
    `| ${name} | ${at(taken, 0.5).toFixed(2)} | ${at(taken, 0.95).toFixed(2)} | **${Math.round(median / at(taken, 0.5)).toLocaleString('en')}×** |`
  return [
    'Read: one region-year figure, against the direct SUM over the postings',
    `${POSTINGS.toLocaleString('en')} postings over four years and ${TAIL.toLocaleString('en')} lines not yet folded; both answer ${read?.toLocaleString('en')}${read === summed ? '' : ` BUT THE SUM IS ${summed}`}.`,
    '',
    '| | median ms | p95 ms | faster than SUM (goal ≥ 1,000×, p95 ≤ 5 ms) |',
    '|---|---|---|---|',
    `| direct SUM | ${median.toFixed(1)} | ${at(direct, 0.95).toFixed(1)} | 1× |`,
    row('totals and tail in one statement', cells),
    row('the same once the tail is folded', folded),
    row('the figure as the API reads it (metric looked up first)', figures),
    row('25 figures of a form in one statement', forms),
  ]
}
