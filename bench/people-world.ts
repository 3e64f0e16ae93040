import { type Kysely, sql } from 'kysely'
import type { Database } from '../server/src/database.ts'
import { fillRegion } from './region.ts'

const surnames = [...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁宋谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕']
const given = [...'建国志强桂兰秀英晓燕海涛丽华文博雪梅玉珍庆淑芬俊杰浩然雅静振美玲成林宏伟子涵云峰素红霞春']

/** Units of a region as it is: 12 leagues, 103 banners, 1,100 towns. Answers one of each level. */
async function fillUnits(db: Kysely<Database>) {
  await fillRegion(db)
  await sql`
    insert into organization (code, name, short_name, kind, level, area_id)
    select 'bench-' || n, '单位' || n, '单位' || n, 'association',
      case when n = 1 then 'region' when n <= 13 then 'league' when n <= 116 then 'banner' else 'town' end,
      (select min(id) from area)
    from generate_series(1, 1216) n`.execute(db)
  await sql`
    insert into organization_parent (organization_id, parent_id, since)
    select f.id + n - 1, case when n = 1 then null when n <= 13 then f.id when n <= 116 then f.id + 1 + n % 12
      else f.id + 13 + n % 103 end, '2015-01-01'
    from generate_series(1, 1216) n, (select min(id) as id from organization) f`.execute(db)
  const { rows } = await sql<{ id: number }>`select min(id) as id from organization`.execute(db)
  const region = rows[0]?.id ?? 0
  return { region, banner: region + 50, town: region + 600 }
}

/** One of these, drawn by the number of the row: 80,000 names in all. */
const letter = (letters: string[], turn: string) =>
  sql`(${letters}::text[])[1 + (hashtext(n::text || ${turn}) & 65535) % ${sql.lit(letters.length)}]`

/** So many people on the rolls of the towns, of whom so many are information officers of today. */
export async function fillPeople(db: Kysely<Database>, people: number, officers: number) {
  const units = await fillUnits(db)
  await sql`alter table member disable trigger user`.execute(db)
  await sql`alter table register_record disable trigger user`.execute(db)
  await sql`
    insert into member (code, name, organization_id, recorded_by)
    select 'B' || lpad(n::text, 9, '0'),
      ${letter(surnames, 's')} || ${letter(given, 'g')} || ${letter(given, 'h')},
      ${units.region}::int + 116 + n % 1100, 'bench'
    from generate_series(1, ${people}::int) n`.execute(db)
  await sql`
    insert into register_record (kind, code, name, organization_id, definition, "values", since, state, recorded_by, member_id)
    select 'information-officers', 'xx-' || code, name, organization_id, 1,
      jsonb_build_object('serves', case when substr(code, 10, 1) = '0' then 'school' else 'village' end, 'place', '嘎查' || code),
      date '2018-01-01' + (hashtext(code) & 2047) % 1400, 'counted', 'bench', id
    from member order by code limit ${officers}`.execute(db)
  await sql`
    insert into register_span (record_id, kind, since, name, organization_id, definition, "values")
    select id, kind, since, name, organization_id, definition, "values" from register_record`.execute(db)
  await sql`alter table member enable trigger user`.execute(db)
  await sql`alter table register_record enable trigger user`.execute(db)
  await sql`vacuum analyze member, register_record, register_span, organization, organization_parent`.execute(
    db,
  )
  return units
}
