import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { unitsBelow } from '#modules/organizations'

type Db = Kysely<Database>

interface Place {
  organization: number
  metric: string
  day: string
}

export const placeKey = ({ organization, metric, day }: Place): string => `${organization} ${metric} ${day}`

/** Which of these figures have been declared already and are not withdrawn; by `placeKey`. */
export async function findDeclared(db: Db, wanted: readonly Place[]): Promise<Set<string>> {
  const { rows } = await sql<Place>`
    with wanted as (select distinct organization, metric, day
      from unnest(${wanted.map((one) => one.organization)}::int[], ${wanted.map((one) => one.metric)}::text[],
        ${wanted.map((one) => one.day)}::date[]) as w(organization, metric, day))
    select distinct w.organization, w.metric, w.day from wanted w
    join declaration d on d.organization_id = w.organization and d.metric = w.metric and d.day = w.day
    where d.state <> 'withdrawn'`.execute(db)
  return new Set(rows.map(placeKey))
}

/** The units that these figures were declared for, each once. */
export async function findUnitsOf(db: Db, ids: readonly string[]): Promise<number[]> {
  const { rows } = await sql<{ unit: number }>`
    select distinct organization_id as unit from declaration where id = any(${[...ids]}::uuid[])`.execute(db)
  return rows.map((row) => row.unit)
}

/** Of which of these metrics something declared at a unit or below it waits to be checked. */
export async function findWaitingMetrics(
  db: Db,
  unit: number,
  metrics: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ metric: string }>`
    select distinct metric from declaration
    where state = 'submitted' and metric = any(${[...metrics]}::text[]) and organization_id in ${unitsBelow([unit])}`.execute(
    db,
  )
  return rows.map(({ metric }) => metric)
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
