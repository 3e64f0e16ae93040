import type { Kysely } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import { trainingThemes } from '../series.ts'

/** The numbers that the codes of the training region have in this platform. */
export interface Codes {
  areas: ReadonlyMap<string, number>
  organizations: ReadonlyMap<string, number>
  series: ReadonlyMap<string, number>
  /** Names of themes: a session keeps its themes as people read them. */
  themes: ReadonlyMap<string, string>
}

export async function findCodes(db: Kysely<Database>): Promise<Codes> {
  const numbers = async (table: 'area' | 'organization' | 'series') => {
    const rows = await db.selectFrom(table).select(['code', 'id']).execute()
    return new Map(rows.map(({ code, id }) => [code, id]))
  }
  return {
    areas: await numbers('area'),
    organizations: await numbers('organization'),
    series: await numbers('series'),
    themes: new Map(trainingThemes().map(({ code, name }) => [code, name])),
  }
}
