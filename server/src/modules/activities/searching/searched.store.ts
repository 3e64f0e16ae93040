import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

export interface SearchedSession {
  id: string
  title: string
  place: string
  day: string
  withdrawn: boolean
  /** Every unit in whose lists it stands. */
  scope: number[]
}

export async function findSearchedSessions(db: Db, ids: readonly string[]): Promise<SearchedSession[]> {
  const { rows } = await sql<SearchedSession>`
    select id, title, place, day, state = 'withdrawn' as withdrawn,
      array(select organization_id from session_scope where session_id = session.id) as scope
    from session where id = any(${[...ids]}::uuid[])`.execute(db)
  return rows
}

export const findSearchedActivities = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('activity')
    .select(['id', 'title', 'organizationId', 'startsOn', 'endsOn'])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
