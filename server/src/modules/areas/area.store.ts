import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { inField } from '#platform/errors'
import { literally } from '#platform/text/like'
import { plainWord } from '#platform/text/spellings'
import { areaErrors } from './area.errors.ts'
import type { AreaLevel } from './area-levels.ts'
import { readAreaWords } from './names/area-words.store.ts'

type Db = Kysely<Database>

export async function findAreas(
  db: Db,
  filter: { parentId?: number; search?: string; level?: AreaLevel; limit: number },
) {
  let query = db.selectFrom('area').selectAll().orderBy('code').limit(filter.limit)
  if (filter.parentId !== undefined) query = query.where('parentId', '=', filter.parentId)
  if (filter.level !== undefined) query = query.where('level', '=', filter.level)
  if (filter.search) {
    const word = literally(plainWord(filter.search))
    // 锡盟, 西乌旗, xwq: the short forms of leagues and banners.
    const meant = (await readAreaWords(db)).beginning(filter.search).map(({ id }) => id)
    query = query.where((is) =>
      is.or([
        is('name', 'like', `%${word}%`),
        is('pinyin', 'like', `${word}%`),
        is('initials', 'like', `${word}%`),
        is('code', 'like', `${word}%`),
        is('id', 'in', meant.length > 0 ? meant : [-1]),
      ]),
    )
  }
  return query.execute()
}

export const findArea = (db: Db, id: number) =>
  db.selectFrom('area').selectAll().where('id', '=', id).executeTakeFirst()

export const findAreasByIds = (db: Db, ids: readonly number[]) =>
  db
    .selectFrom('area')
    .selectAll()
    .where(sql<boolean>`id = any(${[...ids]}::int[])`)
    .execute()

export const findAreaByCode = (db: Db, code: string) =>
  db.selectFrom('area').selectAll().where('code', '=', code).executeTakeFirst()

/** The area, or a refusal that names the field it was given in. */
export async function getArea(db: Db, id: number) {
  const area = await findArea(db, id)
  if (!area) throw areaErrors.AREA_UNKNOWN(inField('areaId'))
  return area
}

/** The area itself first, then everything above it. */
export async function areaChain(
  db: Db,
  id: number,
): Promise<{ id: number; name: string; level: AreaLevel }[]> {
  const { rows } = await sql<{ id: number; name: string; level: AreaLevel }>`
    with recursive chain as (
      select id, name, level, parent_id, 0 as step from area where id = ${id}
      union all
      select a.id, a.name, a.level, a.parent_id, c.step + 1 from area a join chain c on a.id = c.parent_id
    )
    select id, name, level from chain order by step`.execute(db)
  return rows
}
