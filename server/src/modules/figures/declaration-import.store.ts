import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

interface Place {
  organization: number
  metric: number
  day: string
}

export const placeKey = ({ organization, metric, day }: Place): string => `${organization} ${metric} ${day}`

/** Which of these figures have been declared already and still stand; by `placeKey`. */
export async function findDeclared(db: Db, wanted: readonly Place[]): Promise<Set<string>> {
  const { rows } = await sql<Place>`
    with wanted as (select distinct metric, day
      from unnest(${wanted.map((one) => one.metric)}::int[], ${wanted.map((one) => one.day)}::date[]) as w(metric, day))
    select r.hosts[1] as organization, l.metric, l.day
    from wanted w
    join lateral (
      select reach, metric, day, sign from tail t where t.metric = w.metric and t.day = w.day and t.declared
      union all
      select reach, metric, day, sign from posting p where p.metric = w.metric and p.day = w.day and p.declared
    ) l on true
    join reach r on r.id = l.reach
    group by r.hosts[1], l.metric, l.day having sum(l.sign) > 0`.execute(db)
  return new Set(rows.map(placeKey))
}

export interface Close {
  name: string
  closedThrough: string
}

/** Up to which day each organization's books are closed, as far as they are. */
export async function findCloses(db: Db): Promise<Map<number, Close>> {
  const { rows } = await sql<Close & { organization: number }>`
    select distinct on (c.organization) c.organization, o.name, c.closed_through as "closedThrough"
    from period_close c join organization o on o.id = c.organization
    order by c.organization, c.id desc`.execute(db)
  return new Map(rows.map((row) => [row.organization, row]))
}
