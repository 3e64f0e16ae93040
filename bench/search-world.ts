import { type Kysely, sql } from 'kysely'
import type { Database } from '../server/src/database.ts'
import { fillSessions } from './session-world.ts'

const topics = [
  '草原防火',
  '防震减灾',
  '食品安全',
  '航天知识',
  '乳业加工',
  '沙漠治理',
  '口腔健康',
  '人工智能',
  '气象观测',
  '节水灌溉',
]
const kinds = ['科普讲座', '科普展览', '实用技术培训', '科技下乡', '大篷车进校园']
const places = [
  '文化站',
  '中心小学',
  '党群服务中心',
  '苏木政府礼堂',
  '科技馆',
  '嘎查活动室',
  '图书馆',
  '广场',
]

/** The sessions of `fillSessions` with titles and places as people write them, some words in many, some in few. */
export async function fillSearchedSessions(db: Kysely<Database>, sessions: number): Promise<number> {
  const region = await fillSessions(db, sessions)
  const one = (words: string[], turn: string) =>
    sql`(${words}::text[])[1 + (hashtext(id::text || ${turn}) & 1023) % ${sql.lit(words.length)}]`
  await sql`
    update session set
      title = ${one(topics, 'a')} || ${one(kinds, 'b')} || '第' || (hashtext(id::text) & 511) || '期'
        || case when hashtext(id::text || 'c') & 2047 = 0 then '额济纳胡杨' else '' end,
      place = ${one(places, 'd')}`.execute(db)
  await sql`vacuum analyze session`.execute(db)
  return region
}
