import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

/** A count of the people who live in an area. */
export interface Inhabitants {
  areaId: number
  name: string
  inhabitants: number
  year: number
}

// Before it, units of today had other borders: its count is the oldest that says anything about them.
const CENSUS = 2020

/** The count a year is held against: the latest until then, else the first one after. */
function countOf(counts: readonly Inhabitants[], year: number): Inhabitants | undefined {
  const until = counts.filter((count) => count.year <= Math.max(year, CENSUS))
  return until.at(-1) ?? counts[0]
}

/** For each of these areas and any year: the inhabitants of the smallest area at or above it that has a count. */
export async function readInhabitants(
  db: Kysely<Database>,
  areaIds: readonly number[],
): Promise<(areaId: number, year: number) => Inhabitants | undefined> {
  const { rows } = await sql<Inhabitants & { start: number; step: number }>`
    with recursive chain as (
      select id as start, id, name, parent_id, 0 as step from area where id = any(${[...new Set(areaIds)]}::int[])
      union all
      select c.start, a.id, a.name, a.parent_id, c.step + 1 from area a join chain c on a.id = c.parent_id
    )
    select c.start, c.step, c.id as "areaId", c.name, p.inhabitants, p.year
    from chain c join population p on p.area_id = c.id order by c.start, c.step, p.year`.execute(db)
  const nearest = new Map<number, { step: number; counts: Inhabitants[] }>()
  for (const { start, step, ...count } of rows) {
    const known = nearest.get(start) ?? { step, counts: [] }
    if (known.step === step) known.counts.push(count)
    nearest.set(start, known)
  }
  return (areaId, year) => countOf(nearest.get(areaId)?.counts ?? [], year)
}

export const inhabitantsAround = async (db: Kysely<Database>, id: number, year: number) =>
  (await readInhabitants(db, [id]))(id, year)
