import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { spellings } from '#platform/text/spellings'
import { getArea } from './area.store.ts'
import { type Area, presentArea } from './area.ts'
import { kindOf, levelOf, parentCodeOf } from './area-code.ts'

type Db = Kysely<Database>

/** An area; what it is, how deep it lies and in what, its code and name tell. */
export interface NewArea {
  code: string
  name: string
  nameMongolian?: string
}

/** Adds areas, searchable by their letters; answers the number of each by its code. */
export async function insertAreas(trx: Db, areas: readonly NewArea[]): Promise<Map<string, number>> {
  const rows = areas.map(({ code, name, nameMongolian = '' }) => {
    const level = levelOf(code)
    const place = { level, kind: kindOf(name, level), parentCode: parentCodeOf(code) }
    return { code, name, nameMongolian, ...place, ...spellings(name) }
  })
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(code text, name text,
    "nameMongolian" text, kind text, level text, "parentCode" text, pinyin text, initials text)`
  const { rows: kept } = await sql<{ id: number; code: string }>`
    insert into area (code, name, name_mongolian, kind, level, pinyin, initials)
    select code, name, "nameMongolian", kind, level, pinyin, initials from ${given}
    returning id, code`.execute(trx)
  await sql`
    update area set parent_id = parent.id
    from ${given} join area parent on parent.code = given."parentCode"
    where area.code = given.code`.execute(trx)
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
