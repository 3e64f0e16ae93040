import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { inField } from '#platform/errors'
import { literally } from '#platform/text/like'
import { plainWord } from '#platform/text/spellings'
import { areaErrors } from './area.errors.ts'
import type { Area } from './area.ts'
import type { AreaLevel } from './area-levels.ts'
import { readAreaWords } from './names/area-words.store.ts'

type Db = Kysely<Database>

export interface AreaFilter {
  parentId?: number
  search?: string
  level?: AreaLevel
  /** As the areas stood on this day; as they stand now when left out. */
  on?: string
  limit: number
}

// Whatever an area was called, and by whichever code it went, at any time; of one that was merged, the one that followed.
async function searched(db: Db, search: string) {
  const word = literally(plainWord(search))
  // 锡盟, 西乌旗, xwq: the short forms of leagues and banners.
  const meant = (await readAreaWords(db)).beginning(search).map(({ id }) => id)
  return sql`a.id in (
    with had as (select area_id from area_span where name like ${`%${word}%`} or pinyin like ${`${word}%`}
      or initials like ${`${word}%`} or code like ${`${word}%`})
    select area_id from had union all select gone.followed_by from had join area gone on gone.id = had.area_id
    union all select unnest(${meant}::int[]))`
}

/** Areas with their names, codes and places of a day. */
export async function findAreas(db: Db, filter: AreaFilter): Promise<Area[]> {
  const { parentId, level, on, search, limit } = filter
  const stood =
    on === undefined
      ? sql`s.until is null`
      : sql`s.since <= ${on}::date and coalesce(s.until, 'infinity') > ${on}::date`
  const { rows } = await sql<Area>`
    select a.id, s.code, s.name, s.name_mongolian as "nameMongolian", s.kind, a.level, s.parent_id as "parentId"
    from area_span s join area a on a.id = s.area_id
    where ${stood}
      ${parentId === undefined ? sql`` : sql`and s.parent_id = ${parentId}`}
      ${level === undefined ? sql`` : sql`and a.level = ${level}`}
      ${search ? sql`and ${await searched(db, search)}` : sql``}
    order by s.code limit ${limit}`.execute(db)
  return rows
}

export const findArea = (db: Db, id: number) =>
  db.selectFrom('area').selectAll().where('id', '=', id).executeTakeFirst()

/** Areas with whatever else they were called, and the codes they had, the last one first. */
export async function findAreasByIds(db: Db, ids: readonly number[]) {
  const { rows } = await sql<Area & { endedOn: string | null; had: { name: string; code: string }[] }>`
    select id, code, name, name_mongolian as "nameMongolian", kind, level, parent_id as "parentId",
      ended_on as "endedOn", coalesce((select jsonb_agg(jsonb_build_object('name', s.name, 'code', s.code)
        order by s.since desc) from area_span s where s.area_id = area.id), '[]') as had
    from area where id = any(${[...ids]}::int[])`.execute(db)
  return rows
}

/** The area that goes by a code now. */
export const findAreaByCode = (db: Db, code: string) =>
  db.selectFrom('area').selectAll().where('code', '=', code).where('endedOn', 'is', null).executeTakeFirst()

/** The area, or a refusal that names the field it was given in. */
export async function getArea(db: Db, id: number) {
  const area = await findArea(db, id)
  if (!area) throw areaErrors.AREA_UNKNOWN(inField('areaId'))
  return area
}

export interface AreaStep {
  id: number
  code: string
  name: string
  level: AreaLevel
}

/** The area itself first, then everything above it, by their names and places of a day; of today when left out. */
export async function areaChain(db: Db, id: number, day?: string): Promise<AreaStep[]> {
  const on = sql`${day ?? null}::date`
  const { rows } = await sql<AreaStep>`
    with recursive chain as (
      select ${id}::int as id, 0 as step, held.* from area_on(${id}::int, ${on}) held
      union all
      select c.parent_id, c.step + 1, held.* from chain c cross join lateral area_on(c.parent_id, ${on}) held
      where c.step < 10
    )
    select id, code, name, level from chain order by step`.execute(db)
  return rows
}
