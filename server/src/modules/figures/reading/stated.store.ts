import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

/** A figure that is stated as a whole and never summed: a ratio from a survey, a rank, a grade. */
export interface StatedFilter {
  organization: number
  metric: number
  from: string | null
  to: string
}

export interface Stated {
  amount: number
  day: string
}

/** For each wish the latest statement of the organization itself in that time that was not taken back; undefined without one. */
export async function readStated(
  db: Db,
  filters: readonly StatedFilter[],
  asOf?: Date,
): Promise<(Stated | undefined)[]> {
  if (filters.length === 0) return []
  const moment = asOf ?? null
  const line = (table: 'posting' | 'tail') => sql`
    select l.amount, l.day, l.entry from ${sql.raw(table)} l
    join reach_member m on m.organization = w.organization and m.reach = l.reach and m.own
    join entry e on e.id = l.entry and e.reverses is null
      and (${moment}::timestamptz is null or e.entered_at <= ${moment})
    where l.metric = w.metric and l.day between w.first and w.last
      and not exists (select 1 from entry r where r.reverses = e.id
        and (${moment}::timestamptz is null or r.entered_at <= ${moment}))`
  const { rows } = await sql<Stated & { place: number }>`
    select w.place, s.amount, s.day
    from unnest(${filters.map((_, place) => place)}::int[], ${filters.map((w) => w.organization)}::int[],
      ${filters.map((w) => w.metric)}::int[], ${filters.map((w) => w.from ?? '-infinity')}::date[],
      ${filters.map((w) => w.to)}::date[]) as w(place, organization, metric, first, last),
    lateral (select * from (${line('posting')} union all ${line('tail')}) l
      order by day desc, entry desc limit 1) s`.execute(db)
  const found = new Map(rows.map(({ place, amount, day }) => [place, { amount, day }]))
  return filters.map((_, place) => found.get(place))
}
