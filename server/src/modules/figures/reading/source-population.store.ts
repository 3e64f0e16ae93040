import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { getMetricsAndParts } from '../catalogue/metric-parts.store.ts'
import type { FigureQuery } from '../figure.ts'
import { countedIn, rowOf } from './figure-parts.ts'

type Db = Kysely<Database>

/** Each source that counts in a figure at a moment, once, with its first day; reversed ones left out. */
async function sourcesBehind(
  db: Db,
  { metric, organization, period, audience, channel }: FigureQuery,
  asOf: Date,
) {
  const known = await getMetricsAndParts(db, [metric])
  const asked = rowOf(known, metric)
  const parts = countedIn(metric, period.to, known).map((code) => rowOf(known, code))
  const metrics = [asked, ...parts].map(({ id }) => id)
  const from = asked.kind === 'stock' ? null : period.from
  const lines = (table: 'posting' | 'tail') => sql`
    select l.entry, l.day, l.sign, l.amount from ${sql.raw(table)} l
    join reach_member m on m.organization = ${organization} and m.reach = l.reach
    where l.metric = any(${metrics}::int[])
      and l.day between ${from ?? '-infinity'}::date and ${period.to}::date
      ${audience ? sql`and l.audience = ${audience}::figure_audience` : sql``}
      ${channel ? sql`and l.channel = ${channel}::figure_channel` : sql``}`
  return sql`
    select e.source_kind as kind, e.source_id as id, min(l.day)::text as day,
      ${asked.formula ? sql`null::bigint` : sql`sum(l.amount)::bigint`} as amount
    from (${lines('posting')} union all ${lines('tail')}) l join entry e on e.id = l.entry
    where e.entered_at <= ${asOf}
    group by 1, 2 having sum(l.sign) > 0`
}

/** Every record or declaration that counted in a figure at a moment, and what it adds; null where that is no sum of lines. */
export async function findSourcesBehind(
  db: Db,
  query: FigureQuery,
  asOf: Date,
): Promise<{ kind: string; id: string; day: string; amount: number | null }[]> {
  const sources = await sourcesBehind(db, query, asOf)
  const { rows } = await sql<{ kind: string; id: string; day: string; amount: number | null }>`
    select * from (${sources}) s order by kind, id`.execute(db)
  return rows
}

/** How many records of each kind count in a figure at a moment. */
export async function countSourcesBehind(
  db: Db,
  query: FigureQuery,
  asOf: Date,
): Promise<{ kind: string; count: number }[]> {
  const sources = await sourcesBehind(db, query, asOf)
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*)::int as count from (${sources}) s group by kind order by kind`.execute(db)
  return rows
}
