import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { SessionFacts } from './session.ts'

type Db = Kysely<Database>

type Same = Pick<SessionFacts, 'day' | 'areaId' | 'title'>

export const sameKey = ({ day, areaId, title }: Same): string => `${day} ${areaId} ${title.normalize('NFKC')}`

/** Which of these are recorded already: same day, area and title, whatever width it is written in; by `sameKey`. */
export async function findTwins(db: Db, wanted: readonly Same[]): Promise<Set<string>> {
  const { rows } = await sql<Same>`
    select distinct s.day, s.area_id as "areaId", s.title
    from unnest(${wanted.map((one) => one.day)}::date[], ${wanted.map((one) => one.areaId)}::int[],
      ${wanted.map((one) => one.title)}::text[]) as w(day, area_id, title)
    join session s on s.day = w.day and s.area_id = w.area_id and normalize(s.title, NFKC) = normalize(w.title, NFKC)
    where s.state <> 'withdrawn'`.execute(db)
  return new Set(rows.map(sameKey))
}

/** Inhabitants by area, the latest count of each. */
export async function findInhabitants(db: Db): Promise<Map<number, number>> {
  const { rows } = await sql<{ areaId: number; inhabitants: number }>`
    select distinct on (area_id) area_id as "areaId", inhabitants from population order by area_id, year desc`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.areaId, row.inhabitants]))
}
