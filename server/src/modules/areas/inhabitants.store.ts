import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { type AreaCounts, type CountedPart, type Inhabitants, inhabitantsOf } from './inhabitants.ts'

/** An area and the year for which its inhabitants are asked. */
export interface AskedInhabitants {
  areaId: number
  year: number
}

interface CountAbove extends CountedPart {
  start: number
  asked: number
  step: number
  areaId: number
  name: string
}

/**
 * The counts of these areas and all around them, as they lay at the end of the year asked for, and of all that was merged
 * into them by then, to be read; each by its key (`offset 0`), also where planned once.
 */
export const countsAround = (asked: readonly AskedInhabitants[]) => sql<CountAbove>`
  with recursive chain as (
    select a.area as start, a.year as asked, make_date(a.year, 12, 31) as day, a.area as id, 0 as step
    from (select distinct area, year from unnest(${asked.map(({ areaId }) => areaId)}::int[],
      ${asked.map(({ year }) => year)}::int[]) as a(area, year)) a
    union all
    select c.start, c.asked, c.day, h.parent_id, c.step + 1
    from chain c cross join lateral (select * from area_on(c.id, c.day) offset 0) h
    where h.parent_id is not null and c.step < 10
  ), part as (
    select c.*, c.id as part, null::int as into, null::date as joined from chain c
    union all
    select p.start, p.asked, p.day, p.id, p.step, g.id, p.part, g.ended_on
    from part p cross join lateral (
      select * from area where followed_by = p.part and ended_on <= p.day offset 0) g
  )
  select p.start, p.asked, p.step, p.id as "areaId", h.name, p.part, p.into,
    extract(year from p.joined)::int as joined, n.inhabitants, n.year
  from part p cross join lateral (select * from area_on(p.id, p.day) offset 0) h
  left join lateral (select * from population where area_id = p.part offset 0) n on true
  order by p.start, p.asked, p.step, n.year`

/** For each area and year asked for: the inhabitants of the smallest area at or above it that has a count. */
export function inhabitantsIn(
  rows: readonly CountAbove[],
): (areaId: number, year: number) => Inhabitants | undefined {
  const asked = new Map<string, AreaCounts[]>()
  for (const { start, asked: year, areaId, name, ...part } of rows) {
    const key = `${start} ${year}`
    const steps = asked.get(key) ?? []
    const last = steps.at(-1)
    if (last?.areaId === areaId) last.parts.push(part)
    else steps.push({ areaId, name, parts: [part] })
    asked.set(key, steps)
  }
  return (areaId, year) => {
    for (const counts of asked.get(`${areaId} ${year}`) ?? []) {
      const found = inhabitantsOf(counts, year)
      if (found) return found
    }
    return undefined
  }
}

export const inhabitantsAround = async (db: Kysely<Database>, areaId: number, year: number) =>
  inhabitantsIn((await countsAround([{ areaId, year }]).execute(db)).rows)(areaId, year)
