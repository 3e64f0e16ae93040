import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { always } from '#platform/dated/dated'
import { spellings } from '#platform/text/spellings'
import { getArea } from './area.store.ts'
import { type Area, presentArea } from './area.ts'
import { kindOf, levelOf, parentCodeOf } from './area-code.ts'
import { areaLevels } from './area-levels.ts'

type Db = Kysely<Database>

/** An area; what it is, how deep it lies and in what, its code and name tell. */
export interface NewArea {
  code: string
  name: string
  nameMongolian?: string
  /** The day it was founded; when left out, it stood as long as records go back. */
  since?: string
}

/** From which day on these codes are free, and on which the areas that go by them stand. */
async function readCodes(trx: Db, codes: readonly string[]) {
  const { rows } = await sql<{ code: string; founded: string | null; free: string | null }>`
    select code, min(since) filter (where until is null) as founded, max(until) as free
    from area_span where code = any(${[...codes]}::text[]) group by code`.execute(trx)
  return new Map(rows.map((row) => [row.code, row]))
}

/** The first day of each: none stands before what it lies in, nor by a code that meant another area then. */
async function firstDays(trx: Db, areas: readonly NewArea[]): Promise<Map<string, string>> {
  const known = await readCodes(
    trx,
    areas.flatMap(({ code }) => [code, parentCodeOf(code) ?? code]),
  )
  const deepness = ({ code }: NewArea) => areaLevels.indexOf(levelOf(code))
  const days = new Map<string, string>()
  for (const { code, since = always } of [...areas].sort((a, b) => deepness(a) - deepness(b))) {
    const parent = parentCodeOf(code) ?? ''
    const around = days.get(parent) ?? known.get(parent)?.founded ?? always
    const free = known.get(code)?.free ?? always
    days.set(code, [since, around, free].sort().at(-1) ?? since)
  }
  return days
}

/** Adds areas, searchable by their letters; answers the number of each by its code. */
export async function insertAreas(trx: Db, areas: readonly NewArea[]): Promise<Map<string, number>> {
  const days = await firstDays(trx, areas)
  const rows = areas.map(({ code, name, nameMongolian = '' }) => {
    const level = levelOf(code)
    const place = { level, kind: kindOf(name, level), parentCode: parentCodeOf(code) }
    return { code, name, nameMongolian, ...place, since: days.get(code), ...spellings(name) }
  })
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(code text, name text,
    "nameMongolian" text, kind text, level text, "parentCode" text, since date, pinyin text, initials text)`
  const { rows: kept } = await sql<{ id: number; code: string }>`
    insert into area (code, name, name_mongolian, kind, level, pinyin, initials)
    select code, name, "nameMongolian", kind, level, pinyin, initials from ${given}
    returning id, code`.execute(trx)
  const ids = kept.map(({ id }) => id)
  await sql`
    update area set parent_id = parent.id
    from ${given} join area parent on parent.code = given."parentCode" and parent.ended_on is null
    where area.code = given.code and area.id = any(${ids}::int[])`.execute(trx)
  await sql`
    insert into area_span (area_id, since, code, name, name_mongolian, kind, parent_id, pinyin, initials)
    select area.id, given.since, area.code, area.name, area.name_mongolian, area.kind, area.parent_id, area.pinyin,
      area.initials
    from ${given} join area on area.code = given.code and area.id = any(${ids}::int[])`.execute(trx)
  return new Map(kept.map(({ id, code }) => [code, id]))
}

export async function insertArea(trx: Db, area: NewArea): Promise<Area> {
  const id = (await insertAreas(trx, [area])).get(area.code) ?? 0
  return presentArea(await getArea(trx, id))
}

/** Inhabitants of areas by year, each with where the number comes from; what is said last holds. */
export async function insertPopulation(
  trx: Db,
  rows: readonly { areaId: number; year: number; inhabitants: number; source: string }[],
): Promise<void> {
  await sql`
    insert into population (area_id, year, inhabitants, source)
    select "areaId", year, inhabitants, source from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given("areaId" int, year int, inhabitants int, source text)
    on conflict (area_id, year) do update set inhabitants = excluded.inhabitants, source = excluded.source
  `.execute(trx)
}
