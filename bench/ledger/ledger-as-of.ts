import { sql } from 'kysely'
import { foldAll } from '../../server/src/modules/figures/ledger/fold.store.ts'
import { makeRuns, RUN_LINES } from '../../server/src/modules/figures/ledger/fold-run.store.ts'
import { readCells } from '../../server/src/modules/figures/reading/cell.store.ts'
import type { Cell } from '../../server/src/modules/figures/reading/cell.ts'
import type { OpenDatabase } from '../../server/src/platform/database/database.ts'
import { at, times } from '../times.ts'
import { fillLedger, POSTINGS, TAIL } from './ledger-fill.ts'
import { buildLedgerWorld } from './ledger-world.ts'

const READS = 60

/** Reads figures as of earlier moments, against the same figures now. */
export async function benchLedgerAsOf({ db }: OpenDatabase): Promise<string[]> {
  const world = await buildLedgerWorld(db)
  await fillLedger(db, world)
  await foldAll(db)
  const begun = performance.now()
  const runs = await makeRuns(db)
  const making = (performance.now() - begun) / 1000
  await sql`vacuum analyze fold_run, fold_run_sum, fold_run_detail, tail`.execute(db)
  const { rows } = await sql<{ sums: number; size: number; details: number; more: number; ledger: number }>`
    select (select count(*) from fold_run_sum) as sums, pg_total_relation_size('fold_run_sum') as size,
      (select count(*) from fold_run_detail) as details, pg_total_relation_size('fold_run_detail') as more,
      pg_total_relation_size('posting') as ledger`.execute(db)
  const kept = rows[0] ?? { sums: 0, size: 0, details: 0, more: 0, ledger: 1 }
  const [metric = 0, small = 0] = world.metrics
  const cell: Cell = {
    organization: world.region,
    metric,
    kind: 'flow',
    from: '2020-01-01',
    to: '2020-12-31',
  }
  const form = Array.from({ length: 25 }, (_, n): Cell => {
    const year = 2018 + (n % 4)
    return { ...cell, organization: world.region + (n % 13), from: `${year}-01-01`, to: `${year}-12-31` }
  })
  const yearAgo = new Date('2020-12-31T16:00:00Z')
  const { rows: last } = await sql<{ at: Date }>`
    select entered_at as at from entry order by id desc offset ${TAIL / 4}::int limit 1`.execute(db)
  const before = last[0]?.at ?? yearAgo
  const league = { ...cell, organization: world.region + 3, audience: 'teenagers' } as const
  const asked: [string, readonly Cell[], Date | undefined, string?][] = [
    ['a region\u2019s year, now', [cell], undefined],
    ['as of a year ago, a quarter of the lines newer', [cell], yearAgo, '≤ 20×'],
    [`as of just before the last ${TAIL} lines`, [cell], before, '≤ 5×'],
    ['a metric of fewer lines, now', [{ ...cell, metric: small }], undefined],
    ['the same as of a year ago', [{ ...cell, metric: small }], yearAgo, '≤ 20×'],
    ['for one audience, now', [{ ...cell, audience: 'teenagers' }], undefined],
    ['the same as of a year ago', [{ ...cell, audience: 'teenagers' }], yearAgo, '≤ 20×'],
    ['a league’s year for one audience, now: read line by line in what is newer', [league], undefined],
    ['the same as of a year ago', [league], yearAgo],
    ['25 figures of a form, now', form, undefined],
    ['the same as of a year ago', form, yearAgo, 'in all ≤ 1 s'],
  ]
  const lines: string[] = []
  let now = 1
  for (const [name, cells, asOf, limit = ''] of asked) {
    await times(8, () => readCells(db, cells, asOf))
    const taken = await times(READS, () => readCells(db, cells, asOf))
    const [median, p95] = [at(taken, 0.5), at(taken, 0.95)]
    if (asOf === undefined) now = median
    lines.push(
      `| ${name} | ${median.toFixed(2)} | ${p95.toFixed(2)} | ${asOf ? `**${(median / now).toFixed(1)}×**` : '1×'} | ${limit} |`,
    )
  }
  return [
    'Read: figures as of an earlier moment, against the same now',
    `${POSTINGS.toLocaleString('en')} postings entered evenly over four years, half of them of one metric. ${runs} runs of at least ${RUN_LINES.toLocaleString('en')} lines made in ${making.toFixed(0)} s: ${kept.sums.toLocaleString('en')} sums, ${(kept.size / 1e6).toFixed(0)} MB; ${kept.details.toLocaleString('en')} by audience and channel, ${(kept.more / 1e6).toFixed(0)} MB; beside ${(kept.ledger / 1e6).toFixed(0)} MB of postings.`,
    '',
    '| | median ms | p95 ms | ÷ now | limit |',
    '|---|---|---|---|---|',
    ...lines,
  ]
}
