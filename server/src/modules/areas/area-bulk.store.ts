import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

export interface NewArea {
  code: string
  name: string
  nameMongolian: string
  kind: string
  level: string
  parentCode: string | null
  pinyin: string
  initials: string
}

/** Adds many areas at once, their parents named by code; answers the number of each by its code. */
export async function insertAreas(trx: Db, areas: readonly NewArea[]): Promise<Map<string, number>> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(areas)}::jsonb) as given(code text, name text,
    "nameMongolian" text, kind text, level text, "parentCode" text, pinyin text, initials text)`
  const { rows } = await sql<{ id: number; code: string }>`
    insert into area (code, name, name_mongolian, kind, level, pinyin, initials)
    select code, name, "nameMongolian", kind, level, pinyin, initials from ${given}
    returning id, code`.execute(trx)
  await sql`
    update area set parent_id = parent.id
    from ${given} join area parent on parent.code = given."parentCode"
    where area.code = given.code`.execute(trx)
  return new Map(rows.map(({ id, code }) => [code, id]))
}

/** Inhabitants of areas by year, each with where the number comes from. */
export const insertPopulation = (
  trx: Db,
  rows: readonly { areaId: number; year: number; inhabitants: number; source: string }[],
) =>
  trx
    .insertInto('population')
    .values([...rows])
    .execute()
