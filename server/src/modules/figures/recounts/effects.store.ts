import { parsePeriod } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { findComputed, reachesOf } from '../catalogue/metric-parts.store.ts'

type Db = Kysely<Database>

/** By how much a metric changes on a day for everything above some hosts. */
export interface Difference {
  hosts: readonly number[]
  day: string
  metric: string
  amount: number
}

// Each difference in the totals of every unit that stood above its hosts on its day, once.
const placed = (differences: readonly Difference[]) => sql`
  select g.nth, g.metric, g.day, g.amount, above.unit as organization
  from jsonb_to_recordset(${JSON.stringify(differences.map((one, nth) => ({ ...one, nth })))}::jsonb)
    as g(nth int, hosts int[], day date, metric text, amount bigint),
  lateral (select distinct u as unit from unnest(g.hosts) host, unnest(units_above(host, g.day)) u) above`

/** How many of them fall into closed books, and whose are closed the longest. */
export async function findClosed(db: Db, differences: readonly Difference[]) {
  const { rows } = await sql<{ records: number; unit: string | null; through: string | null }>`
    with met as (
      select p.nth, c.closed_through, o.short_name from (${placed(differences)}) p
      join lateral (select closed_through from period_close
        where organization = p.organization order by id desc limit 1) c on c.closed_through >= p.day
      join organization o on o.id = p.organization
    )
    select count(distinct nth)::int as records,
      (array_agg(short_name order by closed_through desc))[1] as unit, max(closed_through) as through from met`.execute(
    db,
  )
  return rows[0] ?? { records: 0, unit: null, through: null }
}

/** A figure as a published report printed it, that would be another today. */
export interface DriftingFigure {
  reportKind: string
  reportId: string
  metric: string
  unit: string
  period: string
  amount: number | null
  difference: number
}

interface Frozen extends Omit<DriftingFigure, 'difference'> {
  organization: number
  fed: string[]
}

/** The frozen figures of these metrics, or of what is computed from them; the newest reports first. */
async function findFrozen(db: Db, metrics: readonly string[], organizations: readonly number[]) {
  const reaches = reachesOf(await findComputed(db))
  const fedBy = (code: string) =>
    metrics.filter((metric) => metric === code || reaches.get(code)?.has(metric))
  const codes = [...new Set([...metrics, ...reaches.keys()])].filter((code) => fedBy(code).length > 0)
  const { rows } = await sql<Omit<Frozen, 'fed'>>`
    select f.report_kind, f.report_id, m.code as metric, o.short_name as unit, f.period, f.amount, f.organization
    from frozen_figure f join metric m on m.id = f.metric join organization o on o.id = f.organization
    where f.organization = any(${[...organizations]}::int[]) and m.code = any(${codes}::text[])
    order by f.frozen_at desc, f.place limit 2000`.execute(db)
  return rows.map((row): Frozen => ({ ...row, fed: fedBy(row.metric) }))
}

/** Which figures that reports printed would be others, if totals changed so; of what is computed, from how much. */
export async function findDrifting(db: Db, differences: readonly Difference[]): Promise<DriftingFigure[]> {
  if (differences.length === 0) return []
  const { rows: sums } = await sql<{ organization: number; metric: string; day: string; amount: number }>`
    select organization, metric, day, sum(amount)::bigint as amount from (${placed(differences)}) p
    group by 1, 2, 3`.execute(db)
  const metrics = [...new Set(sums.map(({ metric }) => metric))]
  const frozen = await findFrozen(db, metrics, [...new Set(sums.map(({ organization }) => organization))])
  return frozen.flatMap(({ fed, organization, ...figure }) => {
    const { from, to } = parsePeriod(figure.period)
    const met = sums.filter(
      (sum) =>
        sum.organization === organization &&
        fed.includes(sum.metric) &&
        (!from || sum.day >= from) &&
        sum.day <= to,
    )
    const difference = met.reduce((sum, { amount }) => sum + Number(amount), 0)
    return met.some(({ amount }) => Number(amount) !== 0) ? [{ ...figure, difference }] : []
  })
}
