import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { SessionFacts } from '../session.fields.ts'

type Db = Kysely<Database>

type Same = Pick<SessionFacts, 'day' | 'areaId' | 'title'>

/** Sessions of one key may be the same event: names stay as typed, only compared they are all of one width. */
export const sameKey = ({ day, areaId, title }: Same): string =>
  `${day} ${areaId} ${title.trim().normalize('NFKC')}`

/** What is recorded already of the same day, area and title as one of these, by `sameKey`. */
export async function findTwins(
  db: Db,
  wanted: readonly Same[],
): Promise<Map<string, { id: string; title: string }[]>> {
  const { rows } = await sql<Same & { id: string }>`
    select distinct s.id, s.title, s.day, s.area_id as "areaId"
    from unnest(${wanted.map((one) => one.day)}::date[], ${wanted.map((one) => one.areaId)}::int[],
      ${wanted.map((one) => one.title.trim())}::text[]) as w(day, area_id, title)
    join session s on s.day = w.day and s.area_id = w.area_id and normalize(s.title, NFKC) = normalize(w.title, NFKC)
    where s.state <> 'withdrawn' order by s.id`.execute(db)
  const twins = new Map<string, { id: string; title: string }[]>()
  for (const row of rows)
    twins.set(sameKey(row), [...(twins.get(sameKey(row)) ?? []), { id: row.id, title: row.title }])
  return twins
}

/** Which of the things named by some facts there are. */
export async function findNamed(db: Db, facts: readonly SessionFacts[]) {
  const named = <T>(of: (one: SessionFacts) => readonly (T | null | undefined)[]) => [
    ...new Set(facts.flatMap(of).filter((id) => id !== null && id !== undefined)),
  ]
  const { rows } = await sql<{ thing: string; id: string }>`
    select 'area' as thing, id::text from area where id = any(${named((one) => [one.areaId])}::int[])
    union all
    select 'organization', id::text from organization where id = any(${named((one) => one.hosts)}::int[])
    union all
    select 'series', id::text from series where id = any(${named((one) => [one.seriesId])}::int[])
    union all
    select 'activity', id::text from activity where id = any(${named((one) => [one.activityId])}::uuid[])`.execute(
    db,
  )
  const there = new Set(rows.map(({ thing, id }) => `${thing} ${id}`))
  return (thing: 'area' | 'organization' | 'series' | 'activity', id: number | string) =>
    there.has(`${thing} ${id}`)
}
