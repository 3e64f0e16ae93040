import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type AreaWords, wordsFor } from './area-words.ts'

/** The words for the region, its leagues and banners; of smaller areas people write the name. */
export async function readAreaWords(db: Kysely<Database>): Promise<AreaWords> {
  const areas = await db
    .selectFrom('area')
    .select(['id', 'code', 'name'])
    .where('level', 'in', ['region', 'league', 'banner'])
    .where('endedOn', 'is', null)
    .orderBy('code')
    .execute()
  return wordsFor(areas)
}
