import { parsePeriod } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { readFigures } from '#modules/figures'
import type { Chains } from '#modules/organizations'
import type { Finding } from '#platform/sheets/finding'
import { findWaitingMetrics } from './declaration-import.store.ts'
import type { DeclaredRow } from './declared-row.ts'
import { judgeWholes } from './whole-amounts.ts'

type Db = Kysely<Database>

/** What stands of stocks on the days of these rows, in their order. */
async function readStanding(db: Db, stocks: readonly DeclaredRow[]): Promise<Map<DeclaredRow, number>> {
  const figures = await readFigures(
    db,
    stocks.map(({ metric, organization, day, audience, channel }) => ({
      ...{ metric: metric.code, organization, period: parsePeriod(day) },
      ...(audience === 'none' ? {} : { audience }),
      ...(channel === 'none' ? {} : { channel }),
    })),
  )
  return new Map(stocks.map((row, nth) => [row, figures[nth]?.amount ?? 0]))
}

/** Stocks of which something still waits: it would be added on top of what is missing now. */
async function refuseWaiting(db: Db, stocks: readonly DeclaredRow[]): Promise<Finding[]> {
  const units = new Map<number, DeclaredRow[]>()
  for (const row of stocks) units.set(row.organization, [...(units.get(row.organization) ?? []), row])
  const refused: Finding[] = []
  for (const [unit, rows] of units) {
    const metrics = [...new Set(rows.map(({ metric }) => metric.code))]
    const waiting = new Set(await findWaitingMetrics(db, unit, metrics))
    for (const { row, metric } of rows.filter((one) => waiting.has(one.metric.code)))
      refused.push({
        ...{ row, field: 'value', value: '', code: 'CELL_WHOLE_WAITS' },
        params: { name: metric.name },
      })
  }
  return refused
}

/** Rows by what they add, in the order of the table: of those that state a whole, what is missing to it. */
export async function addedBy(db: Db, given: readonly DeclaredRow[], chains: Chains) {
  const wholes = given.filter(({ isWhole }) => isWhole)
  const more = given.filter(({ isWhole }) => !isWhole)
  if (wholes.length === 0) return { ready: more, problems: [], questions: [] }
  const isStock = ({ metric }: DeclaredRow) => metric.kind === 'stock'
  const waiting = await refuseWaiting(db, wholes.filter(isStock))
  const out = new Set(waiting.map(({ row }) => row))
  const rows = wholes.filter(({ row }) => !out.has(row))
  const stands = await readStanding(db, rows.filter(isStock))
  const judged = judgeWholes(rows, {
    standing: (row) => stands.get(row) ?? 0,
    chain: (unit) => chains(unit),
  })
  return {
    ready: [...more, ...judged.ready].sort((a, b) => a.row - b.row),
    problems: [...waiting, ...judged.problems],
    questions: judged.questions,
  }
}
