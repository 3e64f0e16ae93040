import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { checkers, everyWaiting, stuck } from '../levels/stuck.ts'

type Db = Kysely<Database>

interface Records {
  kind: string
  ids: readonly string[]
}

// Of each kind once, so that the view asks each table by its own key.
function among(records: readonly Records[]) {
  const kinds = [...new Set(records.map(({ kind }) => kind))].map((kind) => {
    const ids = records.filter((one) => one.kind === kind).flatMap((one) => one.ids)
    return sql`(w.kind = ${kind} and w.id = any(${ids}::uuid[]))`
  })
  return kinds.length === 0 ? sql`false` : sql`(${sql.join(kinds, sql` or `)})`
}

/** Who can check which of these records: at the unit where it waits, or at the one that stands in. */
export async function findThoseWhoCan(
  db: Db,
  records: readonly Records[],
  today: string,
): Promise<{ kind: string; id: string; person: string }[]> {
  if (records.length === 0) return []
  const { rows } = await sql<{ kind: string; id: string; person: string }>`
    with stuck as materialized (${stuck(today, among(records))})
    select distinct w.kind, w.id, c.person from waiting_check w
    left join stuck s on s.kind = w.kind and s.id = w.id
    join (${checkers(today)}) c on c.unit = case when s.id is null then w.check_at else s.deputy end
    where ${among(records)} and c.person <> all(w.hands)`.execute(db)
  return rows
}

/** How many records each of these people can check now. */
export async function countWaitingFor(
  db: Db,
  people: readonly string[],
  today: string,
): Promise<Map<string, number>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<{ person: string; count: number }>`
    with own as materialized (
      select c.unit, c.person from (${checkers(today)}) c where c.person = any(${[...people]})
    )
    select person, count(*)::int as count from (
      select o.person, w.kind, w.id from own o join waiting_check w on w.check_at = o.unit
      where o.person <> all(w.hands)
      union
      select o.person, s.kind, s.id from own o join (${stuck(today, everyWaiting)}) s on s.deputy = o.unit
      where o.person <> all(s.hands)
    ) waiting group by person`.execute(db)
  return new Map(rows.map(({ person, count }) => [person, count]))
}

/** Those of these records that wait for nobody, and where: neither there nor above can anyone check them. */
export async function findUnwatched(
  db: Db,
  records: readonly Records[],
  today: string,
): Promise<{ kind: string; id: string; unit: number }[]> {
  const { rows } = await sql<{ kind: string; id: string; unit: number }>`
    select kind, id, check_at as unit from (${stuck(today, among(records))}) s where deputy is null`.execute(
    db,
  )
  return rows
}
